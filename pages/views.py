from treaty_atlas.ui.pages.views import render

render()
