from treaty_atlas.ui import errors_page

errors_page.render()
