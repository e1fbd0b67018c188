"""Which figure stands on which page: facts and words put together, drawn by `plots`."""
