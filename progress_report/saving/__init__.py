"""Files in their places: all of a report or none, however the program is stopped."""
