"""Writing into files that people wrote: text in, text out, every other byte as it was."""
