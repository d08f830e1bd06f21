"""What became of every measure of an earlier workbook."""
