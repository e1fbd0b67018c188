"""The rules. The file's name is the id with underscores.

Message, reason and examples stand in `generator/rules/<id>.yaml`.
"""
