// Shortcuts are written on the elements that they press: data-key="g w", "?", "j". They can be switched off.
import { onContent, remember, remembered, text } from './page.js';

const enabled = () => remembered('praevia-keys') !== 'off';
const typing = (target) => target.closest('input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [contenteditable]');
let first = '';
let pause;

function press(element) {
  if (element.matches('input, select, textarea')) { element.focus(); element.select?.(); } else element.click();
}

function step(way) {
  const links = [...document.querySelectorAll('[data-list] a[href], .pv-worklist a[href], .pv-tasks a[href]')];
  const at = links.indexOf(document.activeElement);
  links[at < 0 ? 0 : Math.min(Math.max(at + way, 0), links.length - 1)]?.focus();
}

document.addEventListener('keydown', (event) => {
  if (!enabled() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  const stroke = first ? `${first} ${event.key}` : event.key;
  clearTimeout(pause);
  first = '';
  const element = document.querySelector(`[data-key="${CSS.escape(stroke)}"]`);
  if (element) { event.preventDefault(); press(element); return; }
  if (document.querySelector(`[data-key^="${CSS.escape(stroke)} "]`)) { first = stroke; pause = setTimeout(() => { first = ''; }, 1500); return; }
  if (stroke === 'j') step(1);
  if (stroke === 'k') step(-1);
});

onContent((root) => root.querySelectorAll('[data-keys-toggle]').forEach((button) => {
  const show = () => { button.textContent = text(enabled() ? 'keysOn' : 'keysOff'); };
  button.hidden = false;
  show();
  button.addEventListener('click', () => { remember('praevia-keys', enabled() ? 'off' : 'on'); show(); });
}));
