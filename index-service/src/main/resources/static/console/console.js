// What every page does: the theme, dates in the reader's own time, notices, and the live feed of documents.

const root = document.documentElement;
const notices = document.getElementById('notices');

const GOOD_NEWS = 4000;

/** Shows a sentence at the top; screen readers speak it. What went well goes away by itself. */
export function notify(text, kind = '') {
  const notice = document.createElement('p');
  notice.className = `notice ${kind}`;
  notice.textContent = text;
  notices.replaceChildren(notice);
  if (kind === 'good') {
    setTimeout(() => notice.remove(), GOOD_NEWS);
  }
  return notice;
}

/** Tells screen readers alone: what was just replaced on the page is not read aloud by itself. */
export function say(text) {
  const said = document.getElementById('said');
  const sentence = text.replace(/\s+/g, ' ').trim();
  if (said.textContent !== sentence) {
    said.textContent = sentence;
  }
}

/** Whether `part` can be replaced under the reader's hands: what has the focus comes back to it by its id. */
export const replaceable = part => !part.contains(document.activeElement) || document.activeElement.id !== '';

/** Calls `told` for each step of any document, `said` for each decision, and `reset` when some may have been missed. */
export function listen(told, reset, said = () => {}) {
  const feed = new EventSource('/api/events');
  let lost = null;
  feed.addEventListener('document', event => told(JSON.parse(event.data)));
  feed.addEventListener('decision', event => said(JSON.parse(event.data)));
  feed.addEventListener('reset', reset);
  feed.addEventListener('open', () => {
    if (lost) {
      lost.remove();
      lost = null;
      reset();
    }
  });
  feed.addEventListener('error', () => {
    lost = lost ?? notify(document.body.dataset.lost, 'warn');
    if (feed.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(told, reset, said), 5000); // refused, not cut off: the browser would not try again
    }
  });
  addEventListener('pagehide', () => feed.close());
}

/** Runs `task` once, soon, however often it is asked for. */
export function soon(task, millis = 300) {
  let timer = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      task();
    }, millis);
  };
}

function themes() {
  const toggle = document.querySelector('[data-theme-toggle]');
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    const dark = root.dataset.theme === 'dark' || !root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
    root.dispatchEvent(new CustomEvent('themechange'));
  });
}

const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

/** `<time datetime>` as the reader's clock has it; with `data-relative` as a distance from now. */
function tellTimes(within) {
  const language = root.lang;
  const full = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'});
  const relative = new Intl.RelativeTimeFormat(language, {numeric: 'auto'});
  for (const time of within.querySelectorAll('time[datetime]')) {
    const at = new Date(time.dateTime);
    const seconds = Math.round((at - Date.now()) / 1000);
    const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS[3];
    const near = 'relative' in time.dataset && Math.abs(seconds) < 7 * 86400;
    time.textContent = near ? relative.format(Math.trunc(seconds / size), unit) : full.format(at);
    time.title = full.format(at);
  }
}

function keys(event) {
  const field = document.querySelector('[data-find]');
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key === '/' && field && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
    field.select?.();
  }
}

/** What a command carries where people log in: the token of this page. */
export function token() {
  const meta = document.querySelector('meta[name="csrf"]');
  return meta ? {'X-CSRF-TOKEN': meta.content} : {};
}

/** Asks ingest-service to run a document again. */
async function reprocess(button) {
  button.disabled = true;
  const answer = await fetch(button.dataset.reprocess, {method: 'POST', credentials: 'include', headers: token()}).catch(() => null);
  if (answer?.ok) {
    notify(button.dataset.done, 'good');
  } else {
    const problem = await answer?.json().catch(() => null);
    notify(`${button.dataset.failed} ${problem?.detail ?? ''}`, 'bad');
    button.disabled = false;
  }
}

/** A page that cannot be made now comes when it can. */
function comeBack() {
  if (document.querySelector('[data-comes-back]')) {
    setInterval(async () => {
      const answer = await fetch(location.href, {headers: {Accept: 'text/html'}}).catch(() => null);
      if (answer?.ok) {
        location.reload();
      }
    }, 5000);
  }
}

themes();
comeBack();
tellTimes(document);
setInterval(() => tellTimes(document), 20000);
document.addEventListener('keydown', keys);
document.addEventListener('htmx:load', event => tellTimes(event.detail.elt.parentElement ?? document));
document.addEventListener('htmx:afterOnLoad', event => {
  if (event.detail.successful !== false && event.detail.xhr.status < 400) {
    notices.querySelector('[data-problem]')?.remove(); // what was asked since then was answered
  }
});
document.addEventListener('htmx:sendError', () => notify(document.body.dataset.failed, 'bad'));
document.addEventListener('click', event => {
  const again = event.target.closest('[data-reprocess]');
  if (again) {
    reprocess(again);
  }
  if (event.target.closest('[data-dismiss]')) {
    notices.replaceChildren();
  }
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
