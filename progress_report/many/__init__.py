"""Many workbooks in one run: the report of each is made in a process of its own."""
