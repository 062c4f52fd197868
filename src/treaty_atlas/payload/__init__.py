"""What the browser computes with, as JSON: the atlas, weeks, comparisons, puzzles, stories, the search. Pure."""
