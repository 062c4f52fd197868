from treaty_atlas.ui import table_page

table_page.render()
