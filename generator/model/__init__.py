"""What may be written: one concept, one type, one file; after loading nobody checks strings again."""
