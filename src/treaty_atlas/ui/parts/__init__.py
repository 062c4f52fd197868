"""What pages are put together from: markup, buttons, choices, parts that the browser draws."""
