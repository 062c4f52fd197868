from treaty_atlas.ui import compare_page

compare_page.render()
