"""Figures of pages: values and words in, SVG out. No colour, no clock, no file, no sum that a page tells."""
