"""The look, named once: the tokens, and what CSS, SVG, paper, Streamlit and the browser take from them."""
