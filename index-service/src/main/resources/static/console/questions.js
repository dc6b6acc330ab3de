// What search, figures and terms do beyond a form: facets are folded on small screens, chosen answers keep their place.

import {say} from './console.js';

const small = matchMedia('(max-width: 60rem)');

function fold() {
  for (const facets of document.querySelectorAll('[data-narrow]')) {
    facets.open = !small.matches;
  }
}

fold();
small.addEventListener('change', fold);
document.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target.id === 'results') {
    fold();
    say(document.querySelector('#results .found').textContent);
  }
});

// An empty field is no condition: it stays out of the address.
document.addEventListener('htmx:configRequest', event => {
  for (const [name, value] of [...event.detail.formData.entries()]) {
    if (value === '' || name === 'sort' && value === 'document') {
      event.detail.formData.delete(name);
    }
  }
});
