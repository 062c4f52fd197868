"""The script of the app: page settings, style, menu, and the page that was asked for.

It does not stand in ``ui/``: Streamlit takes a folder ``pages`` beside its script for pages of its own kind.
"""

from treaty_atlas.ui import shell

shell.run()
