from treaty_atlas.ui import quiz_page

quiz_page.render()
