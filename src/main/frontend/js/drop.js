// <form data-drop> with one file input: a file dropped anywhere in the form is chosen, and the form is sent.
import { matches, onContent } from './page.js';

onContent((root) => matches(root, 'form[data-drop]').forEach((form) => {
  if (form.dataset.dropping) return;
  form.dataset.dropping = 'yes';
  const input = form.querySelector('input[type=file]');
  const over = (on) => form.classList.toggle('is-over', on);
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  form.addEventListener('dragleave', (event) => {
    if (!form.contains(event.relatedTarget)) over(false);
  });
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}));
