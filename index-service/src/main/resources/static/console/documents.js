// The list follows the pipeline, but only while its first page is all that is shown: nothing that was opened goes away.
// Several documents can be chosen, and started again, deleted, or their open issues given to somebody.

import {listen, notify, replaceable, soon, token} from './console.js';

const main = document.getElementById('main');
const picked = new Map(); // title by id
const several = () => document.getElementById('several');

const changed = soon(() => {
  const list = document.getElementById('list');
  if (picked.size === 0 && replaceable(list) && list.querySelectorAll('.document').length <= 25) {
    htmx.trigger(document.body, 'documents-changed');
  }
}, 500);

function show() {
  const form = several();
  if (form) {
    form.hidden = picked.size === 0;
    const words = form.querySelector('[data-chosen]');
    words.textContent = words.dataset.words.replace('{0}', picked.size);
  }
  document.querySelectorAll('[data-pick]').forEach(box => {
    box.checked = picked.has(box.value);
  });
}

function ask(method, address, body) {
  const type = body ? {'Content-Type': 'application/json'} : {};
  return fetch(address, {method, credentials: 'include', headers: {...type, ...token()}, body: body && JSON.stringify(body)})
    .catch(() => null);
}

/** Does one thing after the other; what fails is told, and stays chosen. */
async function each(task, words) {
  let done = 0;
  for (const id of [...picked.keys()]) {
    const count = await task(id);
    if (count === null) {
      notify(`${main.dataset.failed} ${picked.get(id)}`, 'bad');
      show();
      return;
    }
    done += count;
    picked.delete(id);
  }
  notify(words.replace('{0}', done), 'good');
  show();
  changed();
}

async function answered(method, address, body) {
  return (await ask(method, address, body))?.ok ? 1 : null;
}

/** Gives the issues of a document that are left to somebody; their states stay. */
async function assign(id, assignee) {
  const own = `/api/documents/${id}/issues?state=open&state=to-fix&size=100`;
  let given = 0;
  for (let cursor = ''; cursor !== null;) {
    const page = await (await ask('GET', own + cursor))?.json().catch(() => null);
    if (!page?.items) {
      return null;
    }
    const decisions = page.items.filter(issue => issue.assignee !== assignee).map(issue => ({
      issueId: issue.issueId, anchor: issue.anchor, upon: issue.decision, state: issue.state, comment: issue.comment, assignee,
    }));
    const body = {revision: page.revision, seen: page.decided, decisions};
    if (decisions.length > 0 && await answered('POST', `${main.dataset.documents}/${id}/decisions`, body) === null) {
      return null;
    }
    given += decisions.length;
    cursor = page.next ? `&cursor=${encodeURIComponent(page.next)}` : null;
  }
  return given;
}

function askToDelete() {
  const dialog = document.getElementById('delete');
  const title = dialog.querySelector('h2');
  title.textContent = title.dataset.words.replace('{0}', picked.size);
  dialog.querySelector('[data-titles]').replaceChildren(...[...picked.values()].map(name => {
    const item = document.createElement('li');
    item.textContent = name;
    return item;
  }));
  dialog.showModal();
}

const TASKS = {
  reprocess: () => each(id => answered('POST', `${main.dataset.documents}/${id}/reprocess`), main.dataset.reprocessed),
  assign: () => {
    const field = document.getElementById('several-assignee');
    const assignee = field.value.trim();
    if (assignee) {
      each(id => assign(id, assignee), main.dataset.assigned);
    } else {
      field.focus();
    }
  },
  delete: askToDelete,
  none: () => {
    picked.clear();
    show();
  },
};

document.addEventListener('change', event => {
  const box = event.target.closest('[data-pick]');
  if (box?.checked) {
    picked.set(box.value, document.getElementById(`title-${box.value}`).textContent);
  } else if (box) {
    picked.delete(box.value);
  }
  show();
});
document.addEventListener('click', event => {
  const task = event.target.closest('[data-several]');
  if (task) {
    TASKS[task.dataset.several]();
  } else if (event.target.closest('#delete [data-no]')) {
    document.getElementById('delete').close();
  } else if (event.target.closest('#delete [data-yes]')) {
    document.getElementById('delete').close();
    each(id => answered('DELETE', `${main.dataset.documents}/${id}`), main.dataset.deleted);
  }
});
document.addEventListener('submit', event => event.target.id === 'several' && (event.preventDefault(), TASKS.assign()));
document.addEventListener('htmx:load', show);
listen(changed, changed);
