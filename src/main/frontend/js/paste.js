// Text pasted into a long text field from a word processor keeps its paragraphs and lists and loses everything else:
// a blank line between paragraphs, "- " before an item, "1. " before a counted one.
const LIST_LEVEL = /level(\d)/;

const clean = (words) => words.replace(/[\s\u00a0]+/g, ' ').trim();

/** Word writes items as paragraphs of the class MsoListParagraph with the bullet in a comment or a span. */
function wordItem(node) {
  const style = node.dataset.style ?? '';
  if (!/MsoList/.test(node.className) && !style.includes('mso-list')) return null;
  const copy = node.cloneNode(true);
  let mark = '';
  copy.querySelectorAll('[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]').forEach((part) => { mark += part.textContent; part.remove(); });
  const words = clean(copy.textContent).replace(/^[·•o§▪-]\s+/, '');
  const depth = Number(LIST_LEVEL.exec(style)?.[1] ?? 1) - 1;
  const counted = /\d+[.)]/.exec(mark)?.[0].replace(')', '.');
  return `${'  '.repeat(depth)}${counted ?? '-'} ${words}`;
}

function list(node, depth, lines) {
  let number = Number(node.getAttribute('start') ?? 1);
  for (const item of node.children) {
    if (item.matches('ul, ol')) { list(item, depth + 1, lines); continue; }
    const copy = item.cloneNode(true);
    copy.querySelectorAll('ul, ol').forEach((inner) => inner.remove());
    lines.push(`${'  '.repeat(depth)}${node.matches('ol') ? `${number++}.` : '-'} ${clean(copy.textContent)}`);
    item.querySelectorAll(':scope > ul, :scope > ol').forEach((inner) => list(inner, depth + 1, lines));
  }
}

/** Blocks in reading order: {text, item}. */
function blocks(root, found) {
  for (const node of root.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) { if (clean(node.textContent)) found.push({ text: clean(node.textContent) }); continue; }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('style, script, meta, title, head')) continue;
    const item = wordItem(node);
    if (item) found.push({ text: item, item: true });
    else if (node.matches('ul, ol')) { const lines = []; list(node, 0, lines); lines.forEach((text) => found.push({ text, item: true })); }
    else if (node.querySelector('p, div, ul, ol, li, h1, h2, h3, h4, table, tr')) blocks(node, found);
    else if (clean(node.textContent)) found.push({ text: clean(node.textContent) });
  }
  return found;
}

/** Styles are read and never applied: the policy of the page forbids them. */
const withoutStyles = (html) => html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));

/** The words of a piece of HTML, or null when it holds neither a list nor a second paragraph. */
export function wordsOf(html) {
  const found = blocks(new DOMParser().parseFromString(withoutStyles(html), 'text/html').body, []);
  if (found.length < 2 && !found.some((block) => block.item)) return null;
  return found.reduce((text, block, at) => text + (at === 0 ? '' : block.item && found[at - 1].item ? '\n' : '\n\n') + block.text, '');
}

document.addEventListener('paste', (event) => {
  const field = event.target.closest?.('textarea');
  const html = event.clipboardData?.getData('text/html');
  const words = field && html ? wordsOf(html) : null;
  if (!words || field.readOnly) return;
  event.preventDefault();
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
});
