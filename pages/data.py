from treaty_atlas.ui.pages.data import render

render()
