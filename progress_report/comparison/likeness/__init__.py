"""How alike two measures are: by their words, weighed."""
