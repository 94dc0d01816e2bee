// <textarea data-mentions="/address">: typing @ offers the people that the address lists; arrows choose, Enter takes, Escape closes.
import { announce, matches, onContent, text } from './page.js';

const MOST = 8;
const lists = new Map();

function people(address) {
  if (!lists.has(address)) {
    const read = fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : []))
      .catch(() => []);
    lists.set(address, read);
  }
  return lists.get(address);
}

/** What stands between the last @ and the caret, or null. */
function begun(control) {
  const before = control.value.slice(0, control.selectionStart);
  const found = /(?:^|[^\p{L}\p{N}._-])@([\p{L}\p{N}._+ -]{0,40})$/u.exec(before);
  return found ? found[1] : null;
}

function fitting(all, typed) {
  const words = typed.toLowerCase();
  return all.filter(({ name, handle }) => name.toLowerCase().split(/\s+/).some((part, at, parts) =>
    parts.slice(at).join(' ').startsWith(words)) || handle.toLowerCase().startsWith(words)).slice(0, MOST);
}

function watch(control) {
  const list = document.createElement('ul');
  Object.assign(list, { id: `${control.id}-people`, className: 'pv-mentions', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', text('people'));
  control.after(list);
  control.setAttribute('aria-autocomplete', 'list');
  let shown = [];
  let at = 0;

  const close = () => {
    shown = [];
    list.hidden = true;
    control.removeAttribute('aria-controls');
    control.removeAttribute('aria-activedescendant');
  };
  const point = (index) => {
    at = (index + shown.length) % shown.length;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    control.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  };
  const take = (all) => {
    const person = shown[at];
    const twice = all.filter(({ name }) => name === person.name).length > 1;
    const start = control.selectionStart - begun(control).length;
    control.setRangeText(`${twice ? person.handle : person.name} `, start, control.selectionStart, 'end');
    control.dispatchEvent(new Event('input', { bubbles: true }));
    close();
  };
  const draw = (all) => {
    list.replaceChildren(...shown.map((person, i) => {
      const item = document.createElement('li');
      Object.assign(item, { id: `${list.id}-${i}`, textContent: person.name });
      item.setAttribute('role', 'option');
      const department = document.createElement('small');
      department.textContent = person.department;
      item.append(department);
      item.addEventListener('mousedown', (event) => { event.preventDefault(); at = i; take(all); });
      return item;
    }));
    list.hidden = false;
    control.setAttribute('aria-controls', list.id);
    point(0);
    announce(text('peopleFound', shown.length));
  };
  const look = async () => {
    const typed = begun(control);
    if (typed === null) return close();
    const all = await people(control.dataset.mentions);
    if (begun(control) !== typed) return undefined;
    shown = fitting(all, typed);
    return shown.length ? draw(all) : close();
  };
  const keys = { ArrowDown: () => point(at + 1), ArrowUp: () => point(at - 1), Escape: close };
  control.addEventListener('input', look);
  control.addEventListener('blur', close);
  control.addEventListener('keydown', async (event) => {
    if (list.hidden) return;
    const taking = event.key === 'Enter' || event.key === 'Tab';
    if (!taking && !keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    if (taking) take(await people(control.dataset.mentions));
    else keys[event.key]();
  });
}

onContent((root) => matches(root, 'textarea[data-mentions]').forEach((control) => {
  if (control.dataset.mentioning) return;
  control.dataset.mentioning = 'yes';
  watch(control);
}));
