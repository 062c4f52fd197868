from treaty_atlas.ui.pages.puzzle import render

render()
