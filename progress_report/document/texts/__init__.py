"""The secretary's texts: the names in them, and how they become blocks."""
