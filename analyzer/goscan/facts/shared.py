"""What every share of a run needs: found before the run is dealt out, or behind that by all processes together."""

from __future__ import annotations

from goscan.facts.facts import Facts
from goscan.facts.goroutines.spawn import spawner_names
from goscan.facts.persistence.write_search import status_writers
from goscan.facts.share import Share, Swap
from goscan.source.files import SourceFile


def search_everything(facts: Facts) -> None:
    """Make the indexes and the quick searches that start from the whole module, and from nothing that is reported."""
    facts.program.prepare()
    spawner_names(facts.program)


def search_together(facts: Facts, mine: frozenset[SourceFile], swap: Swap) -> None:
    """The long searches, of which this process does the part in some of the files.

    For a time when all processes have everything reported: then they agree on what is looked for.
    """
    facts.share = Share(mine, swap)
    status_writers(facts)
