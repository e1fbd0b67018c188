"""One file a format: `recognises` says whether a file is of it, `parse` what is seen in it."""
