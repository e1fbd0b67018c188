"""What a change of the repository does to its letters."""
