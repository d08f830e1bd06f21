"""The chapters of the planning that the council gets between reviews."""
