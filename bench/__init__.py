"""The budgets of goscan beside the yardsticks, measured in one run: `python -m bench`."""
