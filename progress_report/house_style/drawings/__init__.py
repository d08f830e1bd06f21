"""Drawings in Word, and where they stand, as shapes and pictures on a page."""
