"""Bytes of evidence into observations; the files themselves are only ever read."""
