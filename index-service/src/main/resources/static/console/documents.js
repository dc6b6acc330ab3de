// The list follows the pipeline, but only while its first page is all that is shown: nothing that was opened goes away.

import {listen, replaceable, soon} from './console.js';

const changed = soon(() => {
  const list = document.getElementById('list');
  if (replaceable(list) && list.querySelectorAll('.document').length <= 25) {
    htmx.trigger(document.body, 'documents-changed');
  }
}, 500);

listen(changed, changed);
