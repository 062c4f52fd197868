"""Other ways to the same end, each as small as it can be."""
