from treaty_atlas.ui.pages.map import render

render()
