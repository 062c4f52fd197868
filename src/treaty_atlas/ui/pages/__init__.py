"""The pages of the app, one module each, and the panels beside the map."""
