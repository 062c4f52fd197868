from treaty_atlas.ui.pages.compare import render

render()
