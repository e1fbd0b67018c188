"""What machines read: the calendar and the feed."""
