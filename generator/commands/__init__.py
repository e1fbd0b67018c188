"""The doors: one command, one short file. Here alone are clock, terminal and writing to disk."""
