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

/** One after the other: what is said next is said upon what was said before it. */
function inOrder(work) {
  sent = sent.then(work, work);
  return sent;
}

/** The number of the last request that this page has seen with all before it. */
function seen() {
  let number = Number(panel().dataset.decided);
  while (numbers.has(number + 1)) {
    number++;
  }
  return number;
}

/** Loads a part of a page, in place of the element that `old` finds; `before` is told of the part first. */
async function replace(address, old, before = () => {}) {
  const answer = await fetch(address, {headers: {'HX-Request': 'true'}}).catch(() => null);
  if (!answer?.ok) {
    notify(document.body.dataset.failed, 'bad');
    return false;
  }
  const part = new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild;
  before(part);
  old().replaceWith(part);
  window.htmx?.process(part);
  return true;
}

/** The list anew; the desk itself stays, with what is being written in it. */
async function reload() {
  let focused = null;
  const loaded = await replace(panel().dataset.address, panel, part => {
    focused = form().contains(document.activeElement) ? document.activeElement : null;
    part.querySelector('#desk').replaceWith(form());
  });
  if (!loaded) {
    return;
  }
  ahead();
  if (current && row(current)) {
    place(row(current));
  }
  focused?.focus();
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
  if (item.dataset.ordinal && !show(item.dataset.ordinal)) {
    location.assign(address); // its paragraph has not been loaded
  } else if (push && new URL(location.href).searchParams.get('issue') !== item.dataset.issue) {
    history.pushState(null, '', address);
  }
}

function step(by, show) {
  const all = rows();
  const at = all.findIndex(item => item.dataset.issue === current);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  if (next) {
    choose(next, show);
  } else if (by > 0) {
    panel().querySelector('.more a')?.click();
  }
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
  place.replaceChildren(document.createElement('div'));
  if (await replace(`/documents/${main.dataset.document}/pairs/${ordinal}`, () => place.firstElementChild)) {
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
 * @param show shows a record in the text; false if it is not there yet
 * @param chosen the record that is chosen in the text
 */
export function review(show, chosen) {
  document.addEventListener('click', event => {
    const link = event.target.closest('#issues [data-choose]');
    if (event.target.closest('dialog')) {
      editing(event);
    } else if (link) {
      event.preventDefault();
      event.stopPropagation();
      choose(link.closest('.issue'), show);
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
  listen(() => {}, again, said => said.documentId === main.dataset.document && again());
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
