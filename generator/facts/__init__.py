"""What follows from the record: times, sums, states. Computed once, quoted everywhere."""
