"""Suppression comments: what they say (comments), what they cover (scope), and applying them (apply).

meta has the rules about the comments themselves, GS901, GS902 and GS903.
"""
