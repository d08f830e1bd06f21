"""What checking a workbook tells: on a terminal, in a workbook to send round, and as JSON."""
