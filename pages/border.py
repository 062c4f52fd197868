from treaty_atlas.ui.pages.border import render

render()
