"""The document around what is read: head, menu, first map, pages. The first answer of the server is made here. Pure."""
