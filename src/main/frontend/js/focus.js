// After a swap the focus is where it was, or where the new piece asks for it; never lost.
import { announce, matches, onContent, text } from './page.js';

function take(element) {
  if (!element) return false;
  if (!element.hasAttribute('tabindex') && element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
  return document.activeElement === element;
}

function wanted(root) {
  const piece = matches(root, '[data-error-summary]')[0] ?? matches(root, '[data-focus]')[0];
  return piece?.matches('fieldset') ? piece.querySelector('input, select, textarea') : piece;
}

onContent((root) => { if (root === document) take(wanted(document)); });

document.addEventListener('htmx:afterSettle', ({ detail }) => {
  const piece = detail.elt;
  if (!piece?.isConnected) return;
  const told = detail.xhr?.getResponseHeader('HX-Trigger')?.includes('announce');
  const words = matches(piece, '[data-announce]')[0]?.dataset.announce;
  if (!told) announce(words || text('updated'));
  if (take(wanted(piece))) return;
  if (document.activeElement === document.body || !document.activeElement) take(piece);
});

// Links of the error summary put the caret into the field; for a group, into its first choice.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('[data-error-summary] a[href^="#"]');
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  const control = field.matches('input, select, textarea, button, a') ? field : field.querySelector('input, select, textarea');
  (field.closest('.pv-field') ?? field).scrollIntoView({ block: 'center' });
  (control ?? field).focus({ preventScroll: true });
});

// The bar at the lower edge tells its height, so that the browser scrolls the focus clear of it.
const bars = new ResizeObserver(([{ target }]) => document.documentElement.style.setProperty('--pv-bar', `${target.offsetHeight}px`));
onContent((root) => matches(root, '.pv-verdict').forEach((bar) => bars.observe(bar)));
