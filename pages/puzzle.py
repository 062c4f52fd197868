from treaty_atlas.ui import puzzle_page

puzzle_page.render()
