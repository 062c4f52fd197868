from treaty_atlas.ui.pages.moves import render

render()
