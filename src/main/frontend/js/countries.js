// A long list of boxes, [data-countries]: a field above it narrows it, and what is ticked is read below.
import { matches, onContent } from './page.js';

const plain = (words) => words.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

function finder(list, boxes) {
  const find = document.createElement('input');
  find.type = 'search';
  find.className = 'form-control is-width-20';
  find.placeholder = list.dataset.countries;
  find.autocomplete = 'off';
  find.setAttribute('aria-label', list.dataset.countries);
  find.addEventListener('input', () => {
    const wanted = plain(find.value.trim());
    boxes.forEach((label) => { label.hidden = !label.querySelector('input').checked && !plain(label.textContent).includes(wanted); });
  });
  find.addEventListener('change', (event) => event.stopPropagation());
  find.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    boxes.find((label) => !label.hidden && !label.querySelector('input').checked)?.querySelector('input').click();
  });
  return find;
}

function enhance(list) {
  const all = list.querySelector('.pv-countries-all');
  if (!all) return;
  const chosen = document.createElement('output');
  chosen.className = 'pv-chosen';
  all.before(finder(list, [...all.querySelectorAll('label')]));
  list.append(chosen);
  const show = () => {
    chosen.textContent = [...all.querySelectorAll('label')].filter((label) => label.querySelector('input').checked)
      .map((label) => label.textContent.trim()).join(', ');
  };
  all.addEventListener('change', show);
  show();
}

onContent((root) => matches(root, '[data-countries]').forEach((list) => {
  if (list.dataset.enhanced) return;
  list.dataset.enhanced = 'yes';
  enhance(list);
}));
