"""What follows from the programme alone: what is due when, what is not finished, what leads in."""
