"""The chapters of the programme itself, as it was adopted."""
