from treaty_atlas.ui.pages.traps import render

render()
