// The theme is a cookie, so the server already draws the right one; without scripts the form is simply posted.
import { announce, remember, text } from './page.js';

document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-theme-form]') || !event.submitter) return;
  event.preventDefault();
  const theme = event.submitter.value;
  remember('praevia-theme', theme);
  document.documentElement.dataset.theme = theme;
  event.target.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', button === event.submitter));
  announce(text('themeSet'));
  document.dispatchEvent(new CustomEvent('praevia:theme'));
});
