from treaty_atlas.ui import traps_page

traps_page.render()
