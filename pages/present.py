from treaty_atlas.ui.pages.present import render

render()
