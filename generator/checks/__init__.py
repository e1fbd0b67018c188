"""What is wrong, as values. One rule, one file."""
