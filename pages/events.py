from treaty_atlas.ui import events_page

events_page.render()
