/** The page of the API: Swagger UI over the document that this service serves. Nothing is loaded from elsewhere. */
import {token} from './console.js';

const place = document.querySelector('#api');
const system = matchMedia('(prefers-color-scheme: dark)');

/** Swagger UI knows one class for dark; the page knows what was chosen, or else the system. */
function shade() {
  const chosen = document.documentElement.dataset.theme;
  document.documentElement.classList.toggle('dark-mode', chosen ? chosen === 'dark' : system.matches);
}

shade();
system.addEventListener('change', shade);
new MutationObserver(shade).observe(document.documentElement, {attributeFilter: ['data-theme']});

/** With the token of this page, and without the files of a form that nobody chose, which Swagger UI sends as empty texts. */
function asMeant(request) {
  if (request.body instanceof FormData) {
    [...request.body].filter(([, value]) => value === '').forEach(([name]) => request.body.delete(name));
  }
  return Object.assign(request, {headers: {...request.headers, ...token()}});
}

window.SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  validatorUrl: null,
  requestInterceptor: asMeant,
});
