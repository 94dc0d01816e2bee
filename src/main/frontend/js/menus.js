// A <details data-closes> folds when one leaves it or presses Escape.
const open = () => [...document.querySelectorAll('details[data-closes][open]')];

document.addEventListener('click', ({ target }) => open().forEach((menu) => { if (!menu.contains(target)) menu.open = false; }));
document.addEventListener('focusin', ({ target }) => open().forEach((menu) => { if (!menu.contains(target)) menu.open = false; }));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  open().forEach((menu) => { menu.open = false; menu.querySelector('summary').focus(); });
});
