// Reading: the partner of a sentence lights up; a chosen one is explained beside the text; keys go from one to the next.

import {listen, notify, soon} from './console.js';
import {review} from './desk.js';
import {showPages} from './pages.js';

const main = document.getElementById('main');
const text = main.querySelector('.text');
const panel = document.getElementById('record');

/** What is left free around a pair, in pixels. */
const MARGIN = 16;

/** How many records are loaded before the one that is asked for. */
const BEFORE = 12;

/** The record that was asked for last. */
let asked = null;

/** Both sides of a record. */
function sides(ordinal) {
  return text.querySelectorAll(`.sentence[data-r="${CSS.escape(ordinal)}"]`);
}

function mark(word, ordinal) {
  text.querySelectorAll(`.sentence.${word}`).forEach(sentence => sentence.classList.remove(word));
  if (ordinal !== null) {
    sides(ordinal).forEach(sentence => sentence.classList.add(word));
  }
}

/** One sentence at a time is in the order of the tab key; arrows and j, k go to the others. */
function rove(sentence) {
  text.querySelectorAll('.sentence[tabindex="0"]').forEach(other => other.setAttribute('tabindex', '-1'));
  sentence?.setAttribute('tabindex', '0');
}

/** Sentences that just came can be focused by keys and scripts, and are no stops of the tab key. */
function reachable(within) {
  within.querySelectorAll('.sentence:not([tabindex])').forEach(sentence => sentence.setAttribute('tabindex', '-1'));
}

async function choose(ordinal) {
  mark('chosen', ordinal);
  await htmx.ajax('GET', `/documents/${main.dataset.document}/records/${ordinal}`, {target: panel, swap: 'innerHTML'});
  uncover(ordinal);
  showPages(panel, side => backTo(ordinal, side));
}

/** How far down reaches what stays at the upper end of the window while the text moves, in pixels. */
function roof() {
  const staying = [document.querySelector('.masthead'), text.querySelector('.columns')].filter(one => one?.offsetHeight > 0);
  return Math.max(0, ...staying.map(one => [one, getComputedStyle(one)]).filter(([, style]) => style.position === 'sticky')
    .map(([one, style]) => Number.parseFloat(style.top) + one.offsetHeight));
}

/** What lies over the lower end of a narrow window gives way to both sides of the record, as far as there is room. */
function uncover(ordinal) {
  const sheet = [document.getElementById('desk'), panel].find(one => one?.offsetHeight > 0);
  const over = sheet && getComputedStyle(sheet).position === 'fixed' && sheet.offsetHeight > 0;
  const boxes = [...sides(ordinal)].map(one => one.getBoundingClientRect());
  if (over && boxes.length > 0) {
    const top = Math.min(...boxes.map(box => box.top));
    const height = Math.max(...boxes.map(box => box.bottom)) - top;
    const highest = roof() + MARGIN;
    sheet.style.maxHeight = `${Math.max(innerHeight * 0.3, Math.min(innerHeight * 0.48, innerHeight - highest - height - MARGIN))}px`;
    const hidden = top + height + MARGIN - sheet.getBoundingClientRect().top;
    scrollBy({top: Math.min(Math.max(0, hidden), top - highest)});
  }
}

/** From a mark on the page to the sentence that stands there. */
function backTo(ordinal, side) {
  const sentence = [...sides(ordinal)].find(one => one.closest('.side').classList.contains(side)) ?? sides(ordinal)[0];
  sentence?.scrollIntoView({block: 'center'});
  rove(sentence);
  sentence?.focus({preventScroll: true});
}

function close() {
  const chosen = text.querySelector('.sentence.chosen');
  mark('chosen', null);
  panel.replaceChildren();
  chosen?.focus();
}

/** Shows a record, with what stands around it where that has not been loaded yet. Of several that are asked for meanwhile, the last. */
async function show(ordinal) {
  asked = ordinal;
  mark('chosen', null);
  if (sides(ordinal).length === 0 && (!await loadAround(ordinal) || asked !== ordinal)) {
    return;
  }
  const sentence = sides(ordinal)[0];
  sentence?.scrollIntoView({block: 'center'});
  rove(sentence);
  if (!document.activeElement?.matches('input, textarea, select')) { // somebody may be writing by now
    sentence?.focus({preventScroll: true});
  }
  await choose(ordinal);
}

async function loadAround(ordinal) {
  const from = Math.max(0, ordinal - BEFORE);
  const answer = await fetch(`/documents/${main.dataset.document}/passages?from=${from}`, {headers: {'HX-Request': 'true'}}).catch(() => null);
  if (!answer?.ok) {
    notify(document.body.dataset.failed, 'bad');
    return false;
  }
  const around = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
  text.querySelectorAll('.passage, .sentinel').forEach(one => one.remove());
  text.querySelector('.end').before(...around.children);
  htmx.process(text);
  reachable(text);
  return true;
}

function step(event) {
  const forwards = ['j', 'ArrowDown', 'ArrowRight'].includes(event.key);
  const backwards = ['k', 'ArrowUp', 'ArrowLeft'].includes(event.key);
  if (event.target.closest?.('input, textarea, select, dialog')) {
    return;
  }
  const here = event.target.closest?.('.sentence') ?? (['j', 'k'].includes(event.key) ? firstInSight() : null);
  if (event.key === 'Escape' && panel.firstChild) {
    close();
  } else if (here && event.key === 'Enter') {
    choose(here.dataset.r);
  } else if (here && (forwards || backwards)) {
    event.preventDefault();
    const column = [...text.querySelectorAll(`.side.${here.closest('.side').classList.contains('zh') ? 'zh' : 'en'} .sentence`)];
    const next = column[column.indexOf(here) + (forwards ? 1 : -1)];
    if (next) {
      rove(next);
      next.focus();
    }
  }
}

/** Where the keys begin: at the sentence that is chosen, or the first that is seen. */
function firstInSight() {
  return text.querySelector('.sentence.chosen')
      ?? [...text.querySelectorAll('.sentence')].find(sentence => sentence.getBoundingClientRect().top > 120);
}

async function copy(link) {
  const address = new URL(link.getAttribute('href'), location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    notify(main.dataset.copied, 'good');
  } catch {
    location.href = address; // without a clipboard the link itself is shown, to be copied from the address bar
  }
}

function read() {
  const sentenceAt = event => event.target.closest?.('.sentence');
  text.addEventListener('pointerover', event => mark('lit', sentenceAt(event)?.dataset.r ?? null));
  text.addEventListener('pointerleave', () => mark('lit', null));
  text.addEventListener('focusin', event => mark('lit', sentenceAt(event)?.dataset.r ?? null));
  text.addEventListener('focusout', () => mark('lit', null));
  text.addEventListener('click', event => {
    const sentence = sentenceAt(event);
    if (sentence && getSelection().isCollapsed) {
      rove(sentence);
      choose(sentence.dataset.r);
    }
  });
  document.addEventListener('keydown', step);
  document.addEventListener('click', event => {
    const to = event.target.closest('[data-to]');
    const link = event.target.closest('[data-copy], .place');
    if (event.target.closest('[data-close]')) {
      close();
    } else if (to) {
      event.preventDefault();
      show(to.dataset.to);
    } else if (link) {
      event.preventDefault();
      copy(link);
    }
  });
  rove(text.querySelector('.sentence'));
  follow();
  review(show, () => text.querySelector('.sentence.chosen')?.dataset.r ?? null);
  if (location.hash.startsWith('#r')) {
    show(location.hash.slice(2));
  }
}

/** The outline shows where the reader is. */
function follow() {
  const outline = main.querySelector('.outline');
  const links = [...outline.querySelectorAll('a')];
  const update = soon(() => {
    const passages = [...text.querySelectorAll('.passage')];
    const top = passages.find(passage => passage.getBoundingClientRect().bottom > 140);
    const at = top ? Number(top.id.slice(1)) : 0;
    const here = links.filter(link => Number(link.dataset.to) <= at).pop();
    links.forEach(link => link === here ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'));
    if (here && (here.offsetTop < outline.scrollTop || here.offsetTop + here.offsetHeight > outline.scrollTop + outline.clientHeight)) {
      outline.scrollTop = here.offsetTop - outline.clientHeight / 2;
    }
  }, 120);
  addEventListener('scroll', update, {passive: true});
  update();
}

const ended = state => state === 'INDEXED' || state === 'FAILED';

function awaitReport() {
  const reload = soon(() => location.reload(), 200);
  const ask = async () => {
    const answer = await fetch(`/api/documents/${main.dataset.document}`).catch(() => null);
    if (answer?.ok && ended((await answer.json()).state)) {
      reload();
    }
  };
  listen(step => {
    if (step.documentId === main.dataset.document) {
      main.querySelector(`.steps [data-state="${step.state}"]`)?.classList.add('done');
      ask();
    }
  }, ask);
  setInterval(ask, 2000); // a step is told a moment before it is stored
}

function watch() {
  listen(step => {
    if (step.documentId === main.dataset.document && step.state === 'INDEXED' && String(step.revision) !== main.dataset.revision) {
      const notice = notify(main.dataset.changed + ' ');
      const again = document.createElement('a');
      again.href = location.href;
      again.textContent = main.dataset.reload;
      again.addEventListener('click', () => location.reload());
      notice.append(again);
    }
  }, () => {});
}

if (text) {
  main.querySelector('.outline details').open = !matchMedia('(max-width: 80rem)').matches; // above the text it would be in its way
  reachable(text);
  document.addEventListener('htmx:load', event => reachable(event.detail.elt));
  read();
  watch();
} else if ('awaits' in main.dataset && !main.querySelector('.detail')) {
  awaitReport();
}
