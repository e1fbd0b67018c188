"""From a file of evidence to single answers with their times: what a figure over time is drawn from."""
