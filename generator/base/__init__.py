"""Words that every floor speaks: where, what is wrong, when, how much, what was made."""
