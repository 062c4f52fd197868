from treaty_atlas.ui.pages.days import render

render()
