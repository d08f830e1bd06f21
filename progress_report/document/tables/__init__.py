"""The tables of the documents: what stands in their rows and columns."""
