// <form data-autosave method="post" action="…">: sends itself while people type and says so in [data-autosave-status].
// The answer 2xx may carry the new version in the header X-Version; 409 is a piece of page for [data-conflict];
// 422 is a piece for [data-autosave-errors]; 401 and redirects mean signed out. What is typed stays in the form, and with
// data-keep in the browser, until it is saved.
import { announce, csrf, matches, onContent, refreshCsrf, signedOutNotice, text } from './page.js';
import { markChanged, markSaved } from './dirty.js';
import { Kept } from './kept.js';

const PAUSE = 900;
const RETRY = [2000, 5000, 15000, 30000];

class Autosave {
  constructor(form) {
    this.form = form;
    this.tries = 0;
    this.edits = 0;
    this.status = form.querySelector('[data-autosave-status]') ?? this.newStatus();
    this.kept = new Kept(form);
    form.addEventListener('input', ({ target }) => this.edited(target));
    form.addEventListener('change', ({ target }) => { this.kept.touch(target); this.later(50); });
    form.addEventListener('submit', (event) => this.submitted(event));
    form.addEventListener('focusout', () => { if (this.timer) this.later(50); });
    window.addEventListener('online', () => { if (this.failed) this.later(0); });
    window.addEventListener('offline', () => this.notSaved(true));
    document.addEventListener('visibilitychange', () => { if (!document.hidden && this.failed) this.resume(); });
  }

  /** What was kept is sent again as soon as the page is there. */
  begin() {
    if (!this.kept.restore()) return;
    this.edits += 1;
    markChanged(this.form);
    this.failed = true;
    this.later(0);
  }

  edited(field) {
    this.edits += 1;
    this.kept.touch(field);
    if (this.failed) this.kept.keep();
    this.later(PAUSE);
  }

  /** A page that cannot be sent now stays; what is on its way arrives first, so that nobody quarrels with themselves. */
  submitted(event) {
    if (!navigator.onLine && this.kept.possible) {
      event.preventDefault();
      this.notSaved(true);
      return;
    }
    clearTimeout(this.timer);
    this.timer = null;
    if (!this.busy) return this.kept.sent();
    event.preventDefault();
    this.submitter = event.submitter ?? this.form.querySelector('[type=submit]');
  }

  newStatus() {
    const status = document.createElement('p');
    status.className = 'pv-saved';
    this.form.append(status);
    return status;
  }

  later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  async save() {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.busy || this.conflict) return;
    if (!navigator.onLine) return this.notSaved(true);
    this.busy = true;
    const sent = this.edits;
    const slow = setTimeout(() => this.say('saving', text('saving')), 400);
    const answer = await this.post().catch(() => null);
    clearTimeout(slow);
    this.busy = false;
    await this.settle(answer, sent);
    if (this.submitter) return this.submitAgain();
    if (this.edits > sent && !this.failed && !this.timer) this.later(PAUSE);
  }

  submitAgain() {
    const submitter = this.submitter;
    this.submitter = null;
    this.form.requestSubmit(submitter.isConnected ? submitter : undefined);
  }

  post() {
    const body = new URLSearchParams(new FormData(this.form));
    const headers = { ...csrf(), 'HX-Request': 'true', 'X-Autosave': 'true' };
    return fetch(this.form.dataset.autosave || this.form.action, { method: 'POST', body, headers, credentials: 'same-origin', redirect: 'manual' });
  }

  async settle(answer, sent) {
    if (answer) this.versions(answer);
    if (answer?.ok && !answer.headers.get('HX-Redirect')) {
      if (answer.status === 200) this.slots(await answer.text());
      return this.saved(answer, sent);
    }
    if (answer?.status === 409) return this.show('[data-conflict]', answer, 'conflict');
    if (answer?.status === 422) return this.show('[data-autosave-errors]', answer, 'notSaved');
    this.notSaved(!answer);
    const signedOut = answer && (answer.type === 'opaqueredirect' || answer.headers.get('HX-Redirect') || [401, 403].includes(answer.status));
    if (signedOut) signedOutNotice();
    else this.later(RETRY[Math.min(this.tries++, RETRY.length - 1)]);
  }

  /** X-Versions: question=3,other=1 goes into the hidden fields question.version and other.version. */
  versions(answer) {
    for (const pair of (answer.headers.get('X-Versions') ?? '').split(',').filter(Boolean)) {
      const [name, version] = pair.split('=');
      const field = this.form.elements.namedItem(`${name}.version`);
      if (field) field.value = version;
    }
  }

  /** Pieces [data-slot] replace what stands under the same id: questions that came or went. */
  slots(html) {
    const pieces = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[data-slot]');
    for (const piece of pieces) {
      const place = this.form.querySelector(`#${CSS.escape(piece.id)}`);
      if (!place) continue;
      place.replaceWith(piece);
      window.htmx?.process(piece);
    }
    if (pieces.length > 0) announce(text('updated'));
  }

  saved(answer, sent) {
    const errors = this.form.querySelector('[data-autosave-errors]');
    if (errors) errors.replaceChildren();
    const version = answer.headers.get('X-Version');
    const field = this.form.elements.namedItem('version');
    if (version && field) field.value = version;
    if (this.failed) { document.querySelector('.pv-notice')?.remove(); announce(text('saved', clock())); }
    this.failed = false;
    this.tries = 0;
    if (this.edits === sent) { this.kept.saved(); markSaved(this.form); }
    if (this.kept.invisible && this.edits === sent) location.reload();
    this.say('saved', text('saved', clock()));
  }

  async show(place, answer, words) {
    this.failed = true;
    this.conflict = answer.status === 409;
    if (this.conflict) this.kept.keep();
    const region = this.form.querySelector(place) ?? document.querySelector(place);
    if (region) { region.innerHTML = await answer.text(); window.htmx?.process(region); }
    this.say('failed', text(words));
    announce(text(words));
  }

  notSaved(away = false) {
    const words = text(this.kept.keep() && away ? 'offline' : 'notSaved');
    if (this.status.textContent !== words) announce(words);
    this.failed = true;
    this.say('failed', words);
  }

  async resume() {
    if (this.conflict) return;
    if (await refreshCsrf().catch(() => false)) this.save();
  }

  say(state, words) {
    this.status.dataset.state = state;
    this.status.textContent = words;
  }
}

const clock = () => new Intl.DateTimeFormat(document.documentElement.lang || 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date());

onContent((root) => matches(root, 'form[data-autosave]').forEach((form) => { 
  if (form.praeviaAutosave) return;
  form.praeviaAutosave = new Autosave(form);
  form.praeviaAutosave.begin();
}));
