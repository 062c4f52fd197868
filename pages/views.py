from treaty_atlas.ui import views_page

views_page.render()
