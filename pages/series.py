from treaty_atlas.ui.pages.series import render

render()
