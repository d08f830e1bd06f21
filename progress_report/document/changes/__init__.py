"""What changed since an earlier workbook, as it stands in the document."""
