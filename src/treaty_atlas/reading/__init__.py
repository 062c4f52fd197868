"""The atlas as HTML to read: acts, islands and days, the same in the app and in the file that opens without it. Pure."""
