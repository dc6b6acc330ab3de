// Files go from here to ingest-service; what becomes of them is followed by the live feed.

import {listen, soon, token} from './console.js';
import {chinese, dropped, english, grouped, ordered, year} from './pairing.js';

const main = document.getElementById('main');
const endpoint = main.dataset.documents;
const words = Object.fromEntries([...document.querySelectorAll('#words > div')]
  .map(pair => [pair.children[0].textContent, pair.children[1].textContent]));
const form = document.getElementById('upload');
const input = document.getElementById('files');
const drop = document.getElementById('drop');
const pairing = document.getElementById('pairing');
const rows = new Map(); // by document id
let chosen = [];
let groups = []; // of more than two files: which are one report

const STEPS = ['ACCEPTED', 'EXTRACTED', 'ALIGNED', 'ENRICHED', 'INDEXED'];

function size(bytes) {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
  return new Intl.NumberFormat(document.documentElement.lang, {style: 'unit', unit, maximumFractionDigits: 1})
    .format(bytes / (bytes < 1e6 ? 1e3 : 1e6));
}

const asPair = () => chosen.length === 2 && form.elements.pairing.value === 'pair';

function pick(files) {
  chosen = [...files];
  if (chosen.length === 2) {
    chosen = ordered(chosen);
    form.elements.pairing.value = chosen.some(file => chinese(file.name) || english(file.name)) ? 'pair' : form.elements.pairing.value;
  }
  groups = chosen.length > 2 ? grouped(chosen) : [];
  draw();
}

function button(word, act) {
  const one = document.createElement('button');
  one.type = 'button';
  one.className = 'button quiet little';
  one.textContent = words[word];
  one.addEventListener('click', act);
  return one;
}

/** A report of one file or of two, which one click swaps and another parts. */
function group(files, at) {
  const item = document.createElement('li');
  item.className = 'group';
  item.append(...files.map((file, side) => named(file, files.length === 2 ? words[side === 0 ? 'zh' : 'en'] : null)));
  if (files.length === 2) {
    const change = to => () => {
      groups.splice(at, 1, ...to);
      draw();
    };
    item.append(button('swap', change([[files[1], files[0]]])), button('part', change(files.map(file => [file]))));
  }
  return item;
}

function named(file, language) {
  const row = document.createElement('span');
  row.className = 'row';
  for (const said of [language, year(file.name)]) {
    if (said) {
      const badge = document.createElement('span');
      badge.className = 'badge';
      badge.textContent = said;
      row.append(badge);
    }
  }
  const name = document.createElement('bdi');
  name.textContent = file.name;
  const bytes = document.createElement('span');
  bytes.className = 'size num';
  bytes.textContent = size(file.size);
  row.append(name, bytes);
  return row;
}

function draw() {
  document.getElementById('chosen').hidden = chosen.length === 0;
  pairing.hidden = chosen.length !== 2;
  document.getElementById('swap').hidden = !asPair();
  document.getElementById('language').disabled = asPair();
  document.getElementById('title').disabled = chosen.length > 1 && !asPair();
  document.getElementById('names').replaceChildren(...groups.map(group), ...(groups.length > 0 ? [] : chosen).map((file, at) => {
    const item = document.createElement('li');
    item.append(named(file, asPair() ? words[at === 0 ? 'zh' : 'en'] : null));
    return item;
  }));
}

function row(name) {
  const item = document.getElementById('upload-row').content.firstElementChild.cloneNode(true);
  item.querySelector('.name').textContent = name;
  document.getElementById('uploads').prepend(item);
  return item;
}

function tell(item, kind, word, sentence = '', detail = '') {
  const badge = item.querySelector('.outcome');
  badge.className = `badge outcome ${kind}`;
  badge.textContent = word;
  const line = item.querySelector('.sentence-line');
  line.replaceChildren(sentence);
  if (detail) {
    const code = document.createElement('code');
    code.textContent = detail;
    line.append(' ', code);
  }
  item.classList.toggle('ended', kind !== 'busy');
}

function link(item, href, text) {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = text;
  item.querySelector('.links').append(a);
}

function body(files, anyway) {
  const data = new FormData();
  if (files.length === 2) {
    data.append('zh', files[0]);
    data.append('en', files[1]);
  } else {
    data.append('file', files[0]);
  }
  for (const field of form.querySelectorAll('.hints input, .hints select')) {
    const fits = files.length === 1 || field.name !== 'language';
    if (fits && field.value.trim() && !field.disabled) {
      data.append(field.name, field.value.trim());
    }
  }
  if (anyway) {
    data.append('anyway', 'true');
  }
  return data;
}

function send(files, item, alone, anyway = false) {
  const request = new XMLHttpRequest();
  const bar = item.querySelector('progress');
  request.open('POST', endpoint);
  request.withCredentials = true;
  Object.entries(token()).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.responseType = 'json';
  request.upload.addEventListener('progress', event => {
    bar.value = event.lengthComputable ? event.loaded / event.total : 0;
    tell(item, 'busy', event.loaded < event.total ? words.sending : words.sent);
  });
  return new Promise(done => {
    request.addEventListener('loadend', done);
    request.addEventListener('error', () => refused(item, files, 0, null, alone));
    request.addEventListener('load', () => {
      if (request.status === 202 || request.status === 200) {
        accepted(item, request.response, alone);
      } else {
        refused(item, files, request.status, request.response, alone);
      }
    });
    tell(item, 'busy', words.sending);
    request.send(body(files, anyway));
  });
}

function refused(item, files, status, problem, alone) {
  const sentence = status === 0 ? words.unreachable : words[`status.${status}`] ?? words['status.500'];
  tell(item, 'bad', words.refused, sentence, problem?.detail ?? '');
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'button quiet little';
  const conflict = status === 409; // bytes that are no pair: a person may know better
  again.textContent = conflict ? words.anyway : words.again;
  again.addEventListener('click', () => {
    item.querySelector('.links').replaceChildren();
    send(files, item, alone, conflict);
  });
  item.querySelector('.links').append(again);
  if (status === 401 || status === 0) {
    link(item, endpoint, words['sign-in']);
  }
}

/** An archive is no document: each of those in it has a row of its own. */
function opened(item, documents) {
  tell(item, 'good', words.opened, words.archive);
  item.querySelector('.steps').remove();
  for (const document of documents) {
    const one = row(document.files.join(' + '));
    if (document.outcome === 'REFUSED') {
      tell(one, 'bad', words.refused, words['status.415'], document.detail);
    } else {
      accepted(one, {...document, duplicate: document.outcome === 'DUPLICATE'}, false);
    }
  }
}

function accepted(item, answer, alone) {
  if (answer.documents) {
    opened(item, answer.documents);
    return;
  }
  item.dataset.id = answer.id;
  rows.set(answer.id, {item, revision: answer.revision, alone, duplicate: answer.duplicate});
  if (answer.duplicate) {
    tell(item, 'good', words.known, words.duplicate);
    link(item, `/documents/${answer.id}`, words.open);
  } else {
    tell(item, 'busy', words['state.ACCEPTED'], words.accepted);
  }
  ask([answer.id]);
}

function reach(known, state, failure) {
  const {item} = known;
  const at = STEPS.indexOf(state);
  item.querySelectorAll('.steps li').forEach((step, i) => step.classList.toggle('done', i <= at));
  if (known.duplicate || known.ended) {
    return;
  }
  if (state === 'INDEXED') {
    known.ended = true;
    tell(item, 'good', words['state.INDEXED']);
    link(item, `/documents/${item.dataset.id}`, words.open);
    if (known.alone) {
      location.assign(`/documents/${item.dataset.id}`);
    }
  } else if (state === 'FAILED') {
    known.ended = true;
    tell(item, 'bad', words['state.FAILED'], words[`kind.${failure?.kind}`] ?? words.failed, failure?.cause ?? '');
    link(item, `/documents/${item.dataset.id}`, words.open);
    link(item, '/pipeline', words['to-pipeline']);
  } else {
    tell(item, 'busy', words[`state.${state}`], words.accepted);
  }
}

/** The states as index-service knows them, which may not know of all yet; the feed tells of what comes after. */
async function ask(ids) {
  const answer = await fetch(`/api/documents?size=${ids.length}&${ids.map(id => `document=${id}`).join('&')}`).catch(() => null);
  for (const document of answer?.ok ? (await answer.json()).items : []) {
    const known = rows.get(document.id);
    if (document.revision >= known.revision) {
      reach(known, document.state, document.failure);
    }
  }
}

const AT_ONCE = 20;

const askAll = soon(() => {
  const open = [...rows].filter(([, known]) => !known.ended && !known.duplicate).map(([id]) => id);
  for (let from = 0; from < open.length; from += AT_ONCE) {
    ask(open.slice(from, from + AT_ONCE));
  }
}, 200);

listen(step => {
  const known = rows.get(step.documentId);
  if (known && step.revision >= known.revision) {
    if (step.state === 'INDEXED') {
      ask([step.documentId]); // the state is stored a moment after the step is told
    }
    reach(known, step.state, step);
  }
}, askAll);
setInterval(askAll, 3000);

form.addEventListener('submit', async event => {
  event.preventDefault();
  const batches = asPair() ? [chosen] : groups.length > 0 ? groups : chosen.map(file => [file]);
  const alone = batches.length === 1;
  const pending = batches.map(files => [files, row(files.map(file => file.name).join(' + '))]);
  chosen = [];
  groups = [];
  input.value = '';
  draw();
  for (const [files, item] of pending) {
    await send(files, item, alone);
  }
});
input.addEventListener('change', () => pick(input.files));
pairing.addEventListener('change', draw);
document.getElementById('swap').addEventListener('click', () => {
  chosen.reverse();
  draw();
});
document.getElementById('clear').addEventListener('click', () => {
  input.value = '';
  pick([]);
});
for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  addEventListener(type, event => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault(); // also beside the field: a page must not be lost to a file that fell off
      drop.classList.toggle('over', type === 'dragenter' || type === 'dragover');
      if (type === 'drop') {
        dropped(event.dataTransfer).then(pick);
      }
    }
  });
}
