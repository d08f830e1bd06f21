"""One report: what was asked for, what it is about, and what its files are called."""
