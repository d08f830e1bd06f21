"""Many workbooks in one run."""
