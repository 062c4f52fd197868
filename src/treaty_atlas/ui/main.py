"""The script of the app: page settings, style, menu, and the page that was asked for."""

from treaty_atlas.ui import shell

shell.run()
