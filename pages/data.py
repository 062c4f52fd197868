from treaty_atlas.ui import data_page

data_page.render()
