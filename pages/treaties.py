from treaty_atlas.ui.pages.treaties import render

render()
