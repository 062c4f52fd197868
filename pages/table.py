from treaty_atlas.ui.pages.table import render

render()
