"""The chapters of the programme for the rest of the term."""
