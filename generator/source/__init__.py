"""Text and folders into data with positions; no meaning yet."""
