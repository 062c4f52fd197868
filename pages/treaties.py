from treaty_atlas.ui import treaties_page

treaties_page.render()
