"""What a letter template may name: the facts of a dossier in the words of one language.

Templates hold words and simple `if`/`for`; every day, sum and citation comes ready from here.
Each view is flat: a template looks no deeper than one dot.
"""
