"""The configuration file: `.goscan.toml` or `goscan.toml`, one a run.

keys has what may be in it, model its values, load finds, reads and checks it.
"""
