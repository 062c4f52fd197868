"""What an address names and how one is written: the map's, a comparison's, a presentation's. Pure."""
