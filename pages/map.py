from treaty_atlas.ui import map_page

map_page.render()
