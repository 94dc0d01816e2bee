// <textarea data-enhance="rich-text">: pasted paragraphs and lists become light marks; without this, plain text is pasted.
import { matches, onContent } from './page.js';

const PARAGRAPH = /^(P|DIV|H[1-6]|LI|BLOCKQUOTE|TR)$/;
const WORD_BULLET = /^\s*(?:[\u2022\u00b7\u25aa\u25cf\uf0b7\uf0a7]|o(?=\s{2}))\s+/;

function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue.replace(/\s+/g, ' ');
  if (node.nodeType !== Node.ELEMENT_NODE || /^(STYLE|SCRIPT|UL|OL|META|TITLE)$/.test(node.tagName)) return '';
  if (node.tagName === 'BR') return '\n';
  const inside = [...node.childNodes].map(inline).join('');
  if (!inside.trim()) return inside;
  if (/^(B|STRONG)$/.test(node.tagName)) return `**${inside.trim()}**`;
  return /^(I|EM)$/.test(node.tagName) ? `*${inside.trim()}*` : inside;
}

function blocks(parent, out) {
  let loose = '';
  const flush = () => { if (loose.trim()) out.push(loose.trim()); loose = ''; };
  for (const node of parent.childNodes) {
    if (/^(UL|OL)$/.test(node.tagName)) {
      flush();
      const items = [...node.children].filter((item) => item.tagName === 'LI');
      out.push(items.map((item, at) => `${node.tagName === 'OL' ? `${at + 1}.` : '-'} ${inline(item).trim()}`).join('\n'));
    } else if (PARAGRAPH.test(node.tagName)) {
      flush();
      if (node.querySelector('p, div, ul, ol, li')) blocks(node, out);
      else if (inline(node).trim()) out.push(inline(node).trim().replace(WORD_BULLET, '- '));
    } else if (node.nodeType === Node.ELEMENT_NODE && node.querySelector('p, div, ul, ol')) {
      flush();
      blocks(node, out);
    } else loose += inline(node);
  }
  flush();
}

/** The pasted page as light marks; items that follow each other stay one list. */
export function marks(html) {
  const out = [];
  blocks(new DOMParser().parseFromString(html, 'text/html').body, out);
  return out.reduce((all, part) => all + (!all ? '' : part.startsWith('- ') && /(^|\n)- [^\n]*$/.test(all) ? '\n' : '\n\n') + part, '');
}

onContent((root) => matches(root, 'textarea[data-enhance="rich-text"]').forEach((area) => {
  if (area.dataset.pastes) return;
  area.dataset.pastes = 'yes';
  area.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    const text = marks(html);
    if (!text) return;
    event.preventDefault();
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}));
