"""The map as SVG: what is shown on a day, projected, lettered, with legend and frame. Pure."""
