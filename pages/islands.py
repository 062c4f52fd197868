from treaty_atlas.ui.pages.islands import render

render()
