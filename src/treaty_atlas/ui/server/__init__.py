"""How the server answers besides the pages: its own files, what costs much, what is not there, and its limits."""
