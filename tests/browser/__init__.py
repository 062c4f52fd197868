"""The app in a real browser. Nothing sleeps: every wait is for a state of the page."""
