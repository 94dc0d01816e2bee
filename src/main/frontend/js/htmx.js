// htmx under a strict content policy; 409 and 422 answers are pieces of page and are swapped.
import htmx from 'htmx.org';
import { announce, csrf, notice, signedOutNotice, text } from './page.js';
import { unsavedForms } from './dirty.js';

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  includeIndicatorStyles: false,
  attributesToSettle: ['class'],
  timeout: 30000,
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '409', swap: true },
    { code: '422', swap: true },
    { code: '[45]..', swap: false, error: true },
  ],
});
window.htmx = htmx;

document.addEventListener('htmx:configRequest', ({ detail }) => Object.assign(detail.headers, csrf()));

document.addEventListener('htmx:beforeOnLoad', (event) => {
  const { xhr } = event.detail;
  if (!xhr.getResponseHeader('HX-Redirect') || unsavedForms().length === 0) return;
  if (!xhr.getResponseHeader('HX-Redirect').includes('sign-in')) return;
  event.preventDefault();
  signedOutNotice();
});

document.addEventListener('htmx:sendError', () => notice(text('unreachable')));
document.addEventListener('htmx:timeout', () => notice(text('unreachable')));
document.addEventListener('htmx:responseError', ({ detail }) => {
  if (detail.xhr.status === 401) signedOutNotice();
  else notice(text('unreachable'));
});

// A server may send HX-Trigger: {"announce": "words"}.
document.addEventListener('announce', ({ detail }) => announce(detail.value ?? detail));
