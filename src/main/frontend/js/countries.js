// <select multiple data-enhance="countries">: a click is enough, and what is chosen is read below the long list.
import { matches, onContent } from './page.js';

function enhance(list) {
  const chosen = document.createElement('output');
  chosen.className = 'pv-chosen';
  list.after(chosen);
  const show = () => { chosen.textContent = [...list.selectedOptions].map((option) => option.text).join(', '); };
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('option');
    if (!option || list.disabled) return;
    event.preventDefault();
    const top = list.scrollTop;
    option.selected = !option.selected;
    list.focus({ preventScroll: true });
    setTimeout(() => { list.scrollTop = top; });
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  list.addEventListener('change', show);
  show();
}

onContent((root) => matches(root, 'select[data-enhance="countries"]').forEach((list) => {
  if (list.dataset.enhanced) return;
  list.dataset.enhanced = 'yes';
  enhance(list);
}));
