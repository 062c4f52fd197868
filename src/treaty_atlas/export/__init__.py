"""Copies of the atlas to take along: one file, a page to print, a picture."""
