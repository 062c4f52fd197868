from treaty_atlas.ui.pages.events import render

render()
