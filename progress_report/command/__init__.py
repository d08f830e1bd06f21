"""The command line: its options, and its help in Dutch."""
