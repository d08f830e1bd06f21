"""Measures this program and what could be used instead of it: ``python -m benchmarks --help``."""
