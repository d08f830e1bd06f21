"""How wide columns are and where rows may part, estimated once for all formats."""
