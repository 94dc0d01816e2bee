// Rows are added and removed here; without scripts the same buttons are sent and the server does it.
// <table data-rows> with <template data-row> (names hold __index__), [data-add-row] inside or aria-controls it, [data-remove-row].
import { announce, text } from './page.js';
import { markChanged } from './dirty.js';

const changed = (table) => {
  const form = table.closest('form');
  if (!form) return;
  markChanged(form);
  form.dispatchEvent(new Event('change', { bubbles: true }));
};

function add(table) {
  const template = table.querySelector('template[data-row]');
  const body = table.tBodies[0];
  const next = Math.max(-1, ...[...body.rows].map((row) => Number(row.dataset.index ?? -1))) + 1;
  const holder = document.createElement('template');
  holder.innerHTML = template.innerHTML.replaceAll('__index__', next);
  const row = holder.content.querySelector('tr');
  row.dataset.index = next;
  body.append(row);
  row.querySelector('input, select, textarea')?.focus();
  announce(text('rowAdded'));
  changed(table);
}

function remove(table, row) {
  const near = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  (near?.querySelector('[data-remove-row]') ?? document.querySelector(`[data-add-row][aria-controls="${table.id}"]`))?.focus();
  announce(text('rowRemoved'));
  changed(table);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-add-row], [data-remove-row]');
  if (!button) return;
  const table = document.getElementById(button.getAttribute('aria-controls')) ?? button.closest('table[data-rows]');
  if (!table) return;
  event.preventDefault();
  if (button.matches('[data-add-row]')) add(table);
  else remove(table, button.closest('tr'));
});
