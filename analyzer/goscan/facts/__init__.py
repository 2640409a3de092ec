"""The domain: what rules talk about. Each fact is found once, from the reported files on, and carries its evidence.

goroutines    where concurrent work starts, who waits for it, who leads to it, how it can die or end unheard
contexts      where contexts come from, what ends them, whether they are alive where they are used
statuses      lifecycle states, the fate of their writes, and the ways out that write none
persistence   statements and writes: tables, keys, errors, row counts; SQL, ORMs, document stores
dependencies  where fields and parameters get their values, and where those are nil
routes        handlers, and the routes, consumers and timers that lead to them

`facts.Facts` holds those of one run; `site` is a place with its function; `shared` what several processes share.
"""
