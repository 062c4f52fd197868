"""The atlas as plain files for any host: every page in every language, and all that lives in them."""
