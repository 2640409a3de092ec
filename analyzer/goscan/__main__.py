"""Makes `python -m goscan` the same as `goscan`."""

from goscan.cli import script

if __name__ == "__main__":
    script()
