"""The HTML document around what is read: the same for the first answer, the site and the single file. Pure."""
