"""Complaint playbook: case files in, letters, checklists and a site out."""
