// <button data-copy="id" data-copy-text="words">: puts the words at the end of that field, as if they were typed. Without
// scripts the button is sent, and the page comes back with them.
import { announce } from './page.js';

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('button[data-copy]');
  const field = button && document.getElementById(button.dataset.copy);
  if (!field) return;
  event.preventDefault();
  const before = field.value.trimEnd();
  const between = field.id === 'measures' ? '\n' : '\n\n';
  field.value = before ? before + between + button.dataset.copyText : button.dataset.copyText;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  field.scrollTop = field.scrollHeight;
  announce(button.closest('[data-copied]')?.dataset.copied);
});
