from treaty_atlas.ui import days_page

days_page.render()
