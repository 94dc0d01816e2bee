// What the other scripts share: words, announcements, the token, work on every new piece of page.
const texts = () => document.getElementById('texts')?.dataset ?? {};

/** The words of the page for a script; %s is replaced by the value. */
export function text(key, value = '') {
  return (texts()[key] ?? '').replace('%s', value);
}

/** Says it to screen readers; the same words twice are said twice. */
export function announce(words) {
  const live = document.getElementById('live');
  if (!live || !words) return;
  live.textContent = '';
  setTimeout(() => { live.textContent = words; }, 60);
}

/** Runs at load, and for each piece that htmx brings in later. */
export function onContent(work) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => work(document));
  else work(document);
  document.addEventListener('htmx:load', ({ target }) => { if (target !== document.body) work(target); });
}

/** All matches inside, the piece itself included. */
export function matches(root, selector) {
  const inside = [...root.querySelectorAll(selector)];
  return root.matches?.(selector) ? [root, ...inside] : inside;
}

const meta = (name) => document.querySelector(`meta[name="${name}"]`);

export function csrf() {
  const token = meta('_csrf')?.content;
  return token ? { [meta('_csrf_header').content]: token } : {};
}

/** After signing in again in another tab: takes the new token from the server into this page. */
export async function refreshCsrf() {
  const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'manual' });
  if (!answer.ok) return false;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('meta[name="_csrf"]');
  if (!fresh || !meta('_csrf')) return answer.ok;
  meta('_csrf').content = fresh.content;
  document.querySelectorAll('input[name="_csrf"]').forEach((input) => { input.value = fresh.content; });
  return true;
}

export function remember(name, value) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

export function remembered(name) {
  return document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** A bar at the top for what must not be missed; stays until closed. */
export function notice(words, link) {
  document.querySelector('.pv-notice')?.remove();
  const bar = document.createElement('div');
  bar.className = 'pv-notice';
  bar.setAttribute('role', 'alert');
  const said = document.createElement('p');
  said.textContent = `${words} `;
  if (link) {
    const way = document.createElement('a');
    Object.assign(way, { href: link.href, textContent: link.label, target: '_blank', rel: 'noopener' });
    said.append(way);
  }
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', className: 'pv-button is-small', textContent: text('close') });
  close.addEventListener('click', () => bar.remove());
  bar.append(said, close);
  document.body.append(bar);
}

export function signedOutNotice() {
  notice(text('signedOut'), { href: text('signInHref'), label: text('signIn') });
}
