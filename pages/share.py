from treaty_atlas.ui import share_page

share_page.render()
