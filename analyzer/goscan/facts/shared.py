"""What every share of a run needs: searched once, before the run is dealt out to several processes."""

from __future__ import annotations

from goscan.facts.facts import Facts
from goscan.facts.goroutines.spawn import spawner_names
from goscan.facts.persistence.write_search import status_writers


def search_everything(facts: Facts) -> None:
    """Make the indexes and the searches that start from the whole module, and from nothing that is reported."""
    facts.program.prepare()
    spawner_names(facts.program)
    status_writers(facts)
