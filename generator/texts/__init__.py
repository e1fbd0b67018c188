"""What the generator says to people: letters, call sheets, checklists."""
