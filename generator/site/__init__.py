"""The site: pages as plain values, one set a language."""
