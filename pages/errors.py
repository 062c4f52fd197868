from treaty_atlas.ui.pages.errors import render

render()
