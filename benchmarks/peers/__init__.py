"""The peers: each a small program, written as the documentation of the peer shows it.

Run as ``python -m benchmarks.peers.<name> CONTENT OUTPUT``; ``--reader`` says how CONTENT is read.
They print headings, paragraphs and tables of the same texts as this program, and no more: no
merged cells, no links, no page numbers, no checks.
"""
