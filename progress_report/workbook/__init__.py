"""The staff's workbook: what it may hold, how it is read, and every check of it."""
