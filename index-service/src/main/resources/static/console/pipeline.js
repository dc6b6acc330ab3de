// The page follows the live feed, and looks by itself every ten seconds for what no feed can tell: what is away.

import {listen, replaceable, say, soon} from './console.js';

const main = document.getElementById('main');

function refresh() {
  if (!document.hidden && replaceable(document.getElementById('now'))) {
    htmx.trigger(document.body, 'pipeline-changed');
  }
}

const first = soon(refresh, 1000);
const last = soon(refresh, 4000); // a step is told a moment before it can be found
const changed = () => {
  first();
  last();
};
listen(changed, changed);
setInterval(refresh, 10000);
document.addEventListener('visibilitychange', refresh);
document.addEventListener('htmx:afterSwap', () => say(main.querySelector('.verdict-card').textContent));
