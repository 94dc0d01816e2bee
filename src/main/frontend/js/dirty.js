// A form that was changed and not sent warns before the page is left.
const changed = new Set();

export const markChanged = (form) => changed.add(form);
export const markSaved = (form) => changed.delete(form);
export const unsavedForms = () => [...changed].filter((form) => form.isConnected);

const watched = (form) => form && form.method === 'post' && !form.matches('[data-forgets]');

document.addEventListener('input', ({ target }) => { if (watched(target.form)) markChanged(target.form); });
document.addEventListener('reset', ({ target }) => markSaved(target));
document.addEventListener('submit', (event) => queueMicrotask(() => {
  if (!event.defaultPrevented) markSaved(event.target);
}));
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  if (detail.successful) markSaved(detail.elt.closest?.('form'));
});
window.addEventListener('beforeunload', (event) => { if (unsavedForms().length > 0) event.preventDefault(); });
