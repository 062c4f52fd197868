from treaty_atlas.ui.pages.share import render

render()
