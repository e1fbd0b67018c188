"""The single values that people write, typed from the text as typed."""
