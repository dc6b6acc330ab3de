// The review desk: issues beside the text, decided by keys or pointer; pairs of sentences moved, with what will be shown.

import {listen, notify, soon, token} from './console.js';

const main = document.getElementById('main');
const KEYS = {f: 'false-alarm', t: 'to-fix', x: 'fixed', a: 'accepted', o: 'open'};
const panel = () => document.getElementById('issues');
const form = () => document.getElementById('desk');
const rows = () => [...panel().querySelectorAll('.issue')];
const row = id => panel()?.querySelector(`.issue[data-issue="${CSS.escape(id)}"]`);
const words = id => document.getElementById(id).value.trim() || null;
let current = null;
let undoable = null;
/** In milliseconds: when a list that does not yet say what was decided is loaded anew, and for how long it is. */
const AGAIN = 1000;
const PATIENCE = 30000;
/** What was said here last of each issue: upon which decision, with which id. */
const own = new Map();
/** Numbers of the requests that were sent from here, all of which this page has seen. */
const numbers = new Set();
let catchUp = 0;
let sent = Promise.resolve();
/** Where the issue stood that was chosen and is no longer in the list; -1 if there is none such. */
let left = -1;
/** Issues of which something was said since the list was loaded. */
const stale = new Set();
/** The list that is being waited for; null if none is. */
let renewal = null;
let loads = Promise.resolve();
let steps = Promise.resolve();
const partOf = item => item.dataset.part ?? '';

/** One after the other: what is said next is said upon what was said before it. */
function inOrder(work) {
  sent = sent.then(work, work);
  return sent;
}

/** Loads of the list come one after the other, too: each begins with what the one before left. */
function inLine(work) {
  loads = loads.then(work, work);
  return loads;
}

function withCursor(address, cursor) {
  const url = new URL(address, location.href);
  url.searchParams.set('cursor', cursor);
  return url.href;
}

/** The number of the last request that this page has seen with all before it. */
function seen() {
  let number = Number(panel().dataset.decided);
  while (numbers.has(number + 1)) {
    number++;
  }
  return number;
}

/** What is at an address, as an element; null, and told, if it did not come. */
async function load(address) {
  const answer = await fetch(address, {headers: {'HX-Request': 'true'}}).catch(() => null);
  if (!answer?.ok) {
    notify(document.body.dataset.failed, 'bad');
    return null;
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html').body;
}

/** The list anew, as far as it was loaded; the desk itself stays, with what is being written in it. */
function reload() {
  renewal ??= inLine(renew);
  return renewal;
}

async function renew() {
  renewal = null; // what is told from here on needs another one
  const awaited = [...own.keys()].filter(issue => !own.get(issue).shown);
  const told = new Set([...stale, ...awaited, current]);
  stale.clear();
  const panelNow = (await load(panel().dataset.address))?.firstElementChild;
  if (!panelNow) {
    return;
  }
  const all = panelNow.dataset.revision !== panel().dataset.revision;
  const begins = new Set(rows().filter(item => partOf(item) !== '' && (all || told.has(item.dataset.issue))).map(partOf));
  const parts = [['', panelNow]];
  for (const cursor of begins) {
    const part = await load(withCursor(panelNow.dataset.address, cursor));
    if (!part) {
      return;
    }
    parts.push([cursor, part]);
  }
  put(panelNow, parts);
}

/** Puts a panel in place of the one that is shown, with all rows that were loaded; those of parts that came anew as they are now. */
function put(fresh, parts) {
  let items = rows();
  const earlier = panel().querySelector('[data-earlier-issues]');
  let later = panel().querySelector('[data-later-issues]');
  const at = items.findIndex(item => item.dataset.issue === current);
  for (const [cursor, part] of parts) {
    const renewed = [...part.querySelectorAll('.issue')];
    const after = part.querySelector('[data-later-issues]');
    renewed.forEach(confirmed);
    const whole = items.length === 0 && cursor === '';
    if (whole || items.some(item => partOf(item) === cursor)) {
      const {rows: merged, toEnd} = merge(items, cursor, renewed, after === null);
      items = merged;
      later = toEnd ? after : later;
    }
  }
  const focused = form().contains(document.activeElement) ? document.activeElement : null;
  fresh.querySelector('#desk').replaceWith(form());
  fresh.querySelector('ol.issues')?.replaceChildren(...[earlier, ...items, later].filter(one => one !== null));
  panel().replaceWith(fresh);
  window.htmx?.process(fresh);
  ahead();
  if (current && row(current)) {
    place(row(current));
  } else if (current) {
    leave();
    left = at; // the keys go on from where it stood
  }
  focused?.focus();
}

/**
 * Rows with those of one part as they are now. What the part does not reach stays: it may be shorter than what is shown, where some
 * rows are no longer in the list.
 *
 * @param ends whether nothing comes behind the part
 */
function merge(items, cursor, renewed, ends) {
  const ids = new Set(renewed.map(item => item.dataset.issue));
  const start = items.findIndex(item => partOf(item) === cursor);
  const reached = items.findLastIndex(item => ids.has(item.dataset.issue));
  const last = items.findLastIndex(item => partOf(item) === cursor);
  const end = ends ? items.length : (reached < 0 ? last : reached) + 1;
  const others = part => part.filter(item => !ids.has(item.dataset.issue));
  return {rows: [...others(items.slice(0, Math.max(0, start))), ...renewed, ...others(items.slice(end))], toEnd: end >= items.length};
}

/** Loads the part of the list before or behind what is shown; whether there was one. */
async function extend(by) {
  const holder = panel().querySelector(by < 0 ? '[data-earlier-issues]' : '[data-later-issues]');
  const part = holder && await load(holder.querySelector('a').href);
  if (!part) {
    return false;
  }
  const known = new Set(rows().map(item => item.dataset.issue));
  const items = [...part.children].filter(item => item.dataset.issue ? !known.has(item.dataset.issue) : item.matches(by < 0 ? '[data-earlier-issues]' : '[data-later-issues]'));
  holder.replaceWith(...items);
  items.forEach(item => window.htmx?.process(item));
  return true;
}

/** The issue that decisions are about. */
function select(item) {
  place(item);
  document.getElementById('desk-comment').value = item.dataset.comment ?? '';
  document.getElementById('desk-assignee').value = item.dataset.assignee ?? '';
}

/** Puts the desk where the issue stands. */
function place(item) {
  panel().querySelectorAll('.issue.current').forEach(one => one.classList.remove('current'));
  item.classList.add('current');
  current = item.dataset.issue;
  left = -1;
  const desk = form();
  desk.hidden = false;
  item.append(desk); // the keys and fields stand with what they are about
  desk.querySelector('[data-of]').textContent = item.querySelector('a').firstElementChild.textContent.trim();
  desk.querySelector('[data-why]').textContent = item.dataset.why;
  desk.querySelectorAll('[data-decide]').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.decide === item.dataset.state)));
  desk.querySelector('[data-take-over]').hidden = !item.dataset.offer;
  desk.querySelector('[data-undo]').hidden = undoable === null;
  desk.querySelector('[data-edit-pair]').hidden = !item.dataset.ordinal;
}

function leave() {
  form().hidden = true;
  panel().querySelectorAll('.issue.current').forEach(one => one.classList.remove('current'));
  current = null;
}

/** Shows an issue in the text and in the address, so that Back goes back. */
function choose(item, show, push = true) {
  select(item);
  item.scrollIntoView({block: 'nearest'});
  const address = item.querySelector('a').getAttribute('href');
  if (item.dataset.ordinal) {
    show(item.dataset.ordinal);
  }
  if (push && new URL(location.href).searchParams.get('issue') !== item.dataset.issue) {
    history.pushState(null, '', address);
  }
}

/** What comes next in the list that is shown. */
function neighbour(by) {
  const all = rows();
  const at = all.findIndex(item => item.dataset.issue === current);
  if (at < 0 && left >= 0) {
    return all[by > 0 ? left : left - 1];
  }
  return all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
}

/** On from one issue to the next, past what has been loaded; as often as it was asked for. */
function step(by, show) {
  const go = async () => {
    while (!neighbour(by) && await inLine(() => extend(by))) {
      // a part may have nothing that is not shown yet
    }
    const next = neighbour(by);
    if (next) {
      choose(next, show);
    }
  };
  steps = steps.then(go, go);
}

/** What is sent of an issue. */
function decision(item, said) {
  return {issueId: item.dataset.issue, anchor: JSON.parse(item.dataset.anchor), upon: item.dataset.decision, ...said};
}

async function send(body) {
  const {decisions, revision} = panel().dataset;
  const answer = await fetch(decisions, {
    method: 'POST', credentials: 'include', headers: {'Content-Type': 'application/json', ...token()},
    body: JSON.stringify({revision: Number(revision), seen: seen(), ...body}),
  }).catch(() => null);
  const said = await answer?.json().catch(() => null);
  if (answer?.ok) {
    numbers.add(said.number);
    return said;
  }
  const newer = said?.newer?.[0];
  notify(newer ? main.dataset.newer.replace('{0}', newer.decider) : `${main.dataset.undecided} ${said?.detail ?? ''}`, 'bad');
  if (newer) {
    body.decisions?.forEach(one => stale.add(one.issueId));
    await reload();
  }
  return null;
}

const decide = (issue, said) => inOrder(() => decideNow(issue, said));

async function decideNow(issue, said) {
  const item = row(issue);
  if (!item) {
    return;
  }
  const before = {state: item.dataset.state, comment: item.dataset.comment ?? null, assignee: item.dataset.assignee ?? null};
  const upon = item.dataset.decision;
  const answer = await send({decisions: [decision(item, said)]});
  if (answer) {
    undoable = {issue, before};
    own.set(issue, {upon, said, id: answer.decisions[0], until: Date.now() + PATIENCE});
    ahead();
    const shown = row(issue);
    if (shown && current === issue) {
      select(shown);
    }
    notify(main.dataset.decided, 'good');
  }
}

/** The list is told by the server a moment later; until then, loaded anew or not, it shows what was just said. */
function ahead() {
  own.forEach((last, issue) => {
    const item = row(issue);
    if (item && item.dataset.decision === last.upon) {
      keep(item, last.said, last.id);
      if (Date.now() < last.until) {
        clearTimeout(catchUp);
        catchUp = setTimeout(reload, AGAIN);
      }
    } else if (item && item.dataset.decision !== last.id) {
      own.delete(issue);
    }
  });
}

/** Notes that the server shows by now what was said here. */
function confirmed(item) {
  const last = own.get(item.dataset.issue);
  if (last && last.id === item.dataset.decision) {
    last.shown = true;
  }
}

function keep(item, said, id) {
  item.classList.remove(item.dataset.state);
  item.classList.add(said.state);
  Object.assign(item.dataset, {state: said.state, decision: id});
  for (const name of ['comment', 'assignee']) {
    if (said[name]) {
      item.dataset[name] = said[name];
    } else {
      delete item.dataset[name];
    }
  }
}

function say(state) {
  const item = current && row(current);
  if (item) {
    decide(current, {state, comment: words('desk-comment'), assignee: words('desk-assignee')});
  }
}

async function undo() {
  const latest = undoable;
  if (latest && row(latest.issue)) {
    await decide(latest.issue, latest.before);
    undoable = null;
    form().querySelector('[data-undo]').hidden = true;
  }
}

function takeOver() {
  const item = row(current);
  const offer = JSON.parse(item.dataset.offer);
  decide(current, {state: offer.state, comment: offer.comment, assignee: words('desk-assignee'), from: offer.decision});
}

// Pairs.

const editor = () => document.getElementById('pairs');
const parts = list => [...list.children].map(one => ({
  file: Number(one.dataset.file), block: Number(one.dataset.block), start: Number(one.dataset.start), end: Number(one.dataset.end), text: one.dataset.text,
}));
const sides = pair => ({zh: parts(pair.querySelector('[data-side="zh"]')), en: parts(pair.querySelector('[data-side="en"]'))});
const written = pair => JSON.stringify(sides(pair));

async function edit(ordinal) {
  const place = document.getElementById('editor');
  const part = await load(`/documents/${main.dataset.document}/pairs/${ordinal}`);
  if (part) {
    place.replaceChildren(part.firstElementChild);
    for (const pair of editor().querySelectorAll('.pair')) {
      pair.dataset.before = written(pair);
    }
    editor().showModal();
    editor().querySelector('.pair.this li')?.focus();
  }
}

function move(sentence, by) {
  const pair = sentence.closest('.pair');
  const other = by < 0 ? pair.previousElementSibling : pair.nextElementSibling;
  if (!other) {
    return;
  }
  const list = other.querySelector(`[data-side="${sentence.parentElement.dataset.side}"]`);
  const alone = by < 0 ? sentence === sentence.parentElement.firstElementChild : sentence === sentence.parentElement.lastElementChild;
  if (alone) { // sentences keep their order: only the outermost goes over
    list[by < 0 ? 'append' : 'prepend'](sentence);
  }
  sentence.focus();
}

/** A pair of its own behind the one that has the focus: its last sentences can go there. */
function part() {
  const pair = document.activeElement?.closest?.('.pair') ?? editor().querySelector('.pair.this');
  const fresh = pair.cloneNode(true);
  fresh.classList.remove('this');
  fresh.dataset.before = '';
  fresh.querySelectorAll('ul').forEach(list => list.replaceChildren());
  pair.after(fresh);
}

async function save(corrections) {
  if (corrections.length === 0) {
    editor().close();
  } else if (await send({corrections})) {
    editor().close();
    notify(main.dataset.paired, 'good');
  }
}

function corrections() {
  const pairs = [...editor().querySelectorAll('.pair')];
  const filled = pair => pair.querySelectorAll('ul li').length > 0;
  const action = pairs.some(pair => pair.dataset.before && !filled(pair)) ? 'join' : pairs.some(pair => !pair.dataset.before && filled(pair)) ? 'part' : 'move';
  return pairs.filter(pair => filled(pair) && written(pair) !== pair.dataset.before).map(pair => ({action, ...sides(pair)}));
}

function editing(event) {
  const dialog = event.target.closest?.('dialog');
  const sentence = event.target.closest?.('.pair ul li');
  if (event.type === 'keydown') {
    const by = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (sentence && by) {
      event.preventDefault();
      move(sentence, by);
    } else if (sentence && event.target === sentence && event.key === 'Enter') {
      event.preventDefault();
      save(corrections());
    }
  } else if (event.target.closest('[data-move]')) {
    move(sentence, Number(event.target.closest('[data-move]').dataset.move));
  } else if (event.target.closest('[data-new-pair]')) {
    part();
  } else if (event.target.closest('[data-cancel]')) {
    dialog.close();
  } else if (event.target.closest('[data-save]')) {
    save(corrections());
  } else if (event.target.closest('[data-approve]')) {
    save([{action: 'approve', ...sides(editor().querySelector('.pair.this'))}]);
  }
}

/**
 * Reviewing beside the text.
 *
 * @param show shows a record in the text
 * @param chosen the record that is chosen in the text
 */
export function review(show, chosen) {
  document.addEventListener('click', event => {
    const link = event.target.closest('#issues [data-choose]');
    const more = event.target.closest('#issues .more a');
    if (event.target.closest('dialog')) {
      editing(event);
    } else if (link) {
      event.preventDefault();
      event.stopPropagation();
      choose(link.closest('.issue'), show);
    } else if (more) {
      event.preventDefault();
      event.stopPropagation();
      inLine(() => extend(more.closest('[data-earlier-issues]') ? -1 : 1));
    } else if (event.target.closest('[data-decide]')) {
      say(event.target.closest('[data-decide]').dataset.decide);
    } else if (event.target.closest('#desk [data-step]')) {
      step(Number(event.target.closest('[data-step]').dataset.step), show);
    } else if (event.target.closest('#desk [data-leave]')) {
      leave();
    } else if (event.target.closest('[data-undo]')) {
      undo();
    } else if (event.target.closest('[data-take-over]')) {
      takeOver();
    } else if (event.target.closest('[data-edit-pair]')) {
      edit(row(current).dataset.ordinal);
    }
  }, true);
  document.addEventListener('keydown', event => {
    if (event.target.closest?.('dialog')) {
      editing(event);
    } else if (!event.target.closest?.('input, textarea, select') && !event.ctrlKey && !event.metaKey && !event.altKey) {
      pressed(event, show, chosen);
    } else if (event.key === 'Escape' && event.target.closest?.('#desk')) {
      row(current)?.querySelector('a').focus();
    }
  });
  addEventListener('popstate', () => {
    const item = row(new URL(location.href).searchParams.get('issue') ?? '');
    if (item) {
      choose(item, show, false);
    }
  });
  const again = soon(reload, 150);
  const missed = () => {
    rows().forEach(item => stale.add(item.dataset.issue));
    again();
  };
  listen(() => {}, missed, said => {
    if (said.documentId === main.dataset.document) {
      said.issues.forEach(one => stale.add(one.issueId));
      again();
    }
  });
  const asked = new URL(location.href).searchParams.get('issue');
  if (asked && row(asked)) {
    choose(row(asked), show, false);
  }
}

function pressed(event, show, chosen) {
  const act = {
    n: () => step(1, show),
    p: () => step(-1, show),
    u: undo,
    c: () => current && document.getElementById('desk-comment').focus(),
    e: () => (chosen() ?? (current && row(current)?.dataset.ordinal)) && edit(chosen() ?? row(current).dataset.ordinal),
    '?': () => document.getElementById('keys').showModal(),
    ...Object.fromEntries(Object.entries(KEYS).map(([key, state]) => [key, () => say(state)])),
  }[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
}
