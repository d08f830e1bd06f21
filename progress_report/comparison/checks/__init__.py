"""What to tell staff of a comparison: what vanished, is doubtful, or was found without an ID."""
