"""The real workbook, damaged at random in ways that can be repeated, through the whole program.

``python -m tests.mutations 10000`` says what became of every one: a report or a message, and
nothing else. ``test_mutations.py`` does so with a few.
"""
