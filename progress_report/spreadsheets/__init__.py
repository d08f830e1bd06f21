"""Workbooks that the program makes: how their cells look, print and are stored."""
