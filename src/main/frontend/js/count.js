// <textarea data-count="2000" aria-describedby="x-count">: says how many characters are left, aloud only when one pauses.
import { announce, matches, onContent, text } from './page.js';

function watch(control) {
  const place = document.createElement('p');
  place.className = 'pv-count';
  place.setAttribute('aria-hidden', 'true');
  control.after(place);
  let pause;
  const show = (aloud) => {
    const left = Number(control.dataset.count) - [...control.value].length;
    place.textContent = left < 0 ? text('charactersOver', -left) : text('charactersLeft', left);
    place.classList.toggle('is-over', left < 0);
    clearTimeout(pause);
    if (aloud && left < Number(control.dataset.count) / 10) pause = setTimeout(() => announce(place.textContent), 1200);
  };
  control.addEventListener('input', () => show(true));
  show(false);
}

onContent((root) => matches(root, '[data-count]').forEach((control) => {
  if (control.dataset.counted) return;
  control.dataset.counted = 'yes';
  watch(control);
}));
