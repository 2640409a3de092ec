"""The style and the script of the page."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { --back: #fff; --fore: #1b1f24; --soft: #59636e; --line: #d1d9e0; --panel: #f6f8fa; --mark: #fff8c5;
        --yes: #116329; --no: #b3141d; --unknown: #7d4e00; --link: #0550ae; --focus: #0969da; }
@media (prefers-color-scheme: dark) {
:root { --back: #0d1117; --fore: #e6edf3; --soft: #9198a1; --line: #3d444d; --panel: #151b23; --mark: #4d3c00;
        --yes: #56d364; --no: #ff7b72; --unknown: #e3b341; --link: #79c0ff; --focus: #4493f8; } }
* { box-sizing: border-box; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 0 1rem 4rem;
       color: var(--fore); background: var(--back); }
h1 { font-size: 1.4rem; margin: 1rem 0 0; } header p { margin: .2rem 0; color: var(--soft); }
header { position: sticky; top: 0; background: var(--back); border-bottom: 1px solid var(--line); padding-bottom: .5rem; z-index: 1; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem .8rem; align-items: center; margin-top: .5rem; }
#search { flex: 1 1 16rem; font: inherit; padding: .3rem .5rem; color: inherit; background: var(--panel);
          border: 1px solid var(--line); border-radius: .3rem; }
button { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: .3rem;
         padding: .25rem .7rem; cursor: pointer; }
kbd { font: .8em ui-monospace, monospace; border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3rem; }
.hint { font-size: .85rem; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.entry { border-bottom: 1px solid var(--line); padding: .25rem 0; }
.entry > summary { overflow-wrap: anywhere; } summary { cursor: pointer; }
.entry[data-busy="0"] > summary { color: var(--soft); }
.method { display: inline-block; min-width: 4.5rem; color: var(--link); }
.place { font: .85em ui-monospace, monospace; color: var(--soft); overflow-wrap: anywhere; }
code, .value { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding-left: 1.2rem; border-left: 1px solid var(--line); } li { margin: .2rem 0; }
.tag { display: inline-block; font-size: .8rem; border: 1px solid var(--line); border-radius: .8rem; padding: 0 .55rem;
       margin: 0 .15rem; white-space: nowrap; }
.yes { color: var(--yes); border-color: currentColor; } .no { color: var(--no); border-color: currentColor; }
.unknown { color: var(--unknown); border-color: currentColor; } .doubt { color: var(--no); }
.code { display: inline-block; vertical-align: top; max-width: 100%; } .code > summary { list-style-position: inside; }
.code[open] { display: block; }
pre { background: var(--panel); border-radius: .3rem; margin: .3rem 0; padding: .5rem; overflow-x: auto; font-size: .85rem;
      line-height: 1.45; } pre i { color: var(--soft); font-style: normal; user-select: none; }
mark { background: var(--mark); color: inherit; display: inline-block; min-width: 100%; }
a { color: var(--link); }
@media print { .tools, .hint { display: none; } header { position: static; } }
"""

SCRIPT: Final = """
"use strict";
const entries = [...document.querySelectorAll(".entry")];
const texts = entries.map(e => e.textContent.toLowerCase());
const byId = id => document.getElementById(id);
const search = byId("search"), busy = byId("busy"), doubts = byId("doubts");
function filter() {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  entries.forEach((entry, n) => {
    const keep = words.every(word => texts[n].includes(word))
      && (!busy.checked || entry.dataset.busy === "1") && (!doubts.checked || entry.dataset.doubts === "1");
    entry.hidden = !keep;
    shown += keep ? 1 : 0;
  });
  byId("count").textContent = shown + " of " + entries.length;
  byId("none").hidden = shown > 0;
}
function all(open) { entries.forEach(entry => { if (!entry.hidden) entry.open = open; }); }
function move(step) {
  const heads = entries.filter(entry => !entry.hidden).map(entry => entry.querySelector("summary"));
  const at = heads.findIndex(head => head.parentElement.contains(document.activeElement));
  const next = heads[at < 0 ? (step > 0 ? 0 : heads.length - 1) : Math.min(Math.max(at + step, 0), heads.length - 1)];
  if (next) { next.focus(); next.scrollIntoView({ block: "center" }); }
}
search.addEventListener("input", filter);
busy.addEventListener("change", filter);
doubts.addEventListener("change", filter);
byId("open").addEventListener("click", () => all(true));
byId("close").addEventListener("click", () => all(false));
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { search.value = ""; filter(); search.blur(); return; }
  if (event.target === search) return;
  const actions = { "/": () => search.focus(), "j": () => move(1), "k": () => move(-1), "e": () => all(true), "c": () => all(false) };
  if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
});
filter();
"""
