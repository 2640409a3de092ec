"""Makes `python -m goscan` the same as `goscan`."""

from goscan.cli import main

if __name__ == "__main__":
    main()
