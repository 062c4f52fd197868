from treaty_atlas.ui.pages.about import render

render()
