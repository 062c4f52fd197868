"""The only Streamlit code: server, state in the address, caches, pages."""
