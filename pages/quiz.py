from treaty_atlas.ui.pages.quiz import render

render()
