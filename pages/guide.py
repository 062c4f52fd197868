from treaty_atlas.ui.pages.guide import render

render()
