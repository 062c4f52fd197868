"""The licences of the data, as a Data Package names them: of shapes and layers, and of tables and texts. Pure."""

ODBL = {
    "name": "ODbL-1.0",
    "title": "Open Database License 1.0, © OpenStreetMap contributors",
    "path": "https://opendatacommons.org/licenses/odbl/1-0/",
}
CC_BY = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
