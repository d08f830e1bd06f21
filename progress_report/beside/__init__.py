"""Work that goes on beside the rest, in a second process."""
