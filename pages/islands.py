from treaty_atlas.ui import islands_page

islands_page.render()
