from treaty_atlas.ui import present_page

present_page.render()
