// What is typed while the server cannot be reached stays in this browser: one entry per person, assessment, section and
// question, gone once it is saved, at sign-out, and after a week. <form data-keep="assessment/section/person">
const PREFIX = 'praevia-kept/';
const WEEK = 7 * 24 * 60 * 60 * 1000;
const question = (name) => name.split('.')[0];

export class Kept {
  constructor(form) {
    this.form = form;
    this.touched = new Set();
  }

  get possible() { return Boolean(this.form.dataset.keep); }

  key(id) { return `${PREFIX}${this.form.dataset.keep}/${id}`; }

  touch(field) {
    if (field?.name && field.type !== 'file') this.touched.add(question(field.name));
  }

  /** Returns false where the browser keeps nothing. */
  keep() {
    if (!this.possible) return false;
    const fields = [...new FormData(this.form)].filter(([, value]) => typeof value === 'string');
    try {
      for (const id of this.touched) {
        const own = fields.filter(([name]) => question(name) === id);
        if (own.length > 0) localStorage.setItem(this.key(id), JSON.stringify({ at: Date.now(), fields: own }));
      }
      return true;
    } catch {
      return false;
    }
  }

  /** The page is being sent: what is kept counts only if it turns out that it never arrived. */
  sent() {
    for (const id of this.questions()) {
      const kept = this.read(id);
      if (kept) localStorage.setItem(this.key(id), JSON.stringify({ ...kept, sent: true }));
    }
  }

  saved() {
    if (this.possible) this.touched.forEach((id) => remove(this.key(id)));
    this.touched.clear();
  }

  /** Puts what was kept back into the page, based on the version that the person saw; false for nothing. */
  restore() {
    if (!this.possible) return false;
    this.invisible = false;
    for (const id of this.questions()) {
      const kept = this.read(id);
      const version = this.form.elements.namedItem(`${id}.version`);
      const based = kept?.fields.find(([name]) => name === version.name)?.[1];
      if (!kept || (kept.sent && based !== version.value)) { remove(this.key(id)); continue; }
      this.fill(id, kept.fields);
      this.touched.add(id);
    }
    return this.touched.size > 0;
  }

  questions() {
    return [...this.form.querySelectorAll('[name$=".version"]')].map(({ name }) => question(name));
  }

  read(id) {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key(id)));
      return kept && Date.now() - kept.at < WEEK ? kept : null;
    } catch {
      return null;
    }
  }

  fill(id, fields) {
    const controls = [...this.form.elements].filter(({ name, type }) => name && question(name) === id && type !== 'file');
    const left = [...fields];
    const take = (wanted) => {
      const at = left.findIndex(wanted);
      return at < 0 ? null : left.splice(at, 1)[0][1];
    };
    for (const control of controls) {
      if (['submit', 'button'].includes(control.type)) continue;
      if (['radio', 'checkbox'].includes(control.type)) {
        control.checked = take(([name, value]) => name === control.name && value === control.value) !== null;
      } else if (control.multiple) {
        for (const option of control.options) option.selected = take(([name, value]) => name === control.name && value === option.value) !== null;
      } else {
        control.value = take(([name]) => name === control.name) ?? control.value;
      }
    }
    left.forEach(([name, value]) => this.hide(id, name, value));
  }

  /** Rows that were added are not on the page yet: they go along unseen until they are saved. */
  hide(id, name, value) {
    const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    (this.form.querySelector(`#slot-${CSS.escape(id)}`) ?? this.form).append(input);
    this.invisible = true;
  }
}

function remove(key) {
  try { localStorage.removeItem(key); } catch { /* nothing is kept there */ }
}

document.addEventListener('submit', ({ target }) => {
  if (!new URL(target.action, location.href).pathname.endsWith('/sign-out')) return;
  try { Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).forEach(remove); } catch { /* nothing is kept */ }
});
