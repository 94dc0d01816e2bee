// The process with you-are-here: <div data-process-diagram data-xml-url data-here="a,b" data-done="c" data-label>.
// data-times names a table whose rows carry data-element, data-words and perhaps data-level (1 to 4): drawn on the steps.
// Stays hidden until drawn; the list of steps beside it says the same in words.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { matches, onContent, text } from '../js/page.js';

const ids = (words) => (words ?? '').split(',').map((id) => id.trim()).filter(Boolean);

async function draw(host) {
  if (host.dataset.drawn) return;
  host.dataset.drawn = 'yes';
  const canvasHost = document.createElement('div');
  canvasHost.className = 'pv-diagram-canvas';
  host.classList.add('pv-diagram');
  host.replaceChildren(canvasHost);
  host.hidden = false;
  const viewer = new NavigatedViewer({ container: canvasHost, ...looks() });
  try {
    const answer = await fetch(host.dataset.xmlUrl, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`diagram answered ${answer.status}`);
    await viewer.importXML(await answer.text());
  } catch (problem) {
    host.hidden = true;
    console.warn('Process diagram not drawn:', problem.message);
    return;
  }
  mark(viewer, host);
  time(viewer, host);
  name(canvasHost, host);
  host.append(tools(viewer));
  shape(viewer, canvasHost);
  fit(viewer);
  new ResizeObserver(() => {
    if (canvasHost.clientWidth === 0 || canvasHost.clientHeight === 0) return;
    viewer.get('canvas').resized();
    fit(viewer);
  }).observe(canvasHost);
}

/** Colours are custom properties, so the picture follows the theme by itself. */
function looks() {
  const fontFamily = getComputedStyle(document.body).fontFamily;
  return {
    bpmnRenderer: { defaultFillColor: 'var(--pv-surface)', defaultStrokeColor: 'var(--pv-line-strong)', defaultLabelColor: 'var(--pv-ink-soft)' },
    textRenderer: { defaultStyle: { fontFamily, fontSize: 12 }, externalStyle: { fontFamily, fontSize: 11 } },
  };
}

function mark(viewer, host) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const put = (words, marker) => ids(words).filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
  put(host.dataset.done, 'is-done');
  put(host.dataset.here, 'is-here');
}

/** What the rows of the table say, on the steps themselves; the table stays the text of it. */
function time(viewer, host) {
  const table = document.getElementById(host.dataset.times ?? '');
  const registry = viewer.get('elementRegistry');
  for (const row of table?.querySelectorAll('tr[data-element]') ?? []) {
    const step = registry.get(row.dataset.element);
    if (!step) continue;
    const words = document.createElement('span');
    words.className = 'pv-diagram-time';
    words.textContent = row.dataset.words;
    viewer.get('overlays').add(step.id, { position: { bottom: 8, left: 4 }, html: words });
    if (row.dataset.level) viewer.get('canvas').addMarker(step.id, `is-heat-${row.dataset.level}`);
  }
}

function name(canvasHost, host) {
  const svg = canvasHost.querySelector('svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', host.dataset.label || text('diagram'));
}

/** As tall as the flow needs at this width, within reason. */
function shape(viewer, canvasHost) {
  const { inner } = viewer.get('canvas').viewbox();
  const scale = Math.min(1, Math.max(0.5, canvasHost.clientWidth / inner.width));
  const height = Math.min(Math.max(inner.height * scale + 96, 200), 0.6 * window.innerHeight + 120);
  canvasHost.style.height = `${Math.round(height)}px`;
  viewer.get('canvas').resized();
}

/** Everything in view; a long flow on a narrow screen starts at a readable size with the current step in the middle. */
function fit(viewer) {
  const canvas = viewer.get('canvas');
  all(canvas);
  const here = viewer.get('elementRegistry').filter((element) => canvas.hasMarker(element, 'is-here'))[0];
  if (canvas.zoom() >= 0.45 || !here) return;
  canvas.zoom(0.7, { x: here.x + here.width / 2, y: here.y + here.height / 2 });
  canvas.scrollToElement(here, 40);
}

function all(canvas) {
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() < 1) canvas.zoom(canvas.zoom() * 0.93, 'auto');
}

function tools(viewer) {
  const bar = document.createElement('div');
  bar.className = 'pv-diagram-tools';
  const zoom = viewer.get('zoomScroll');
  const acts = [['+', 'zoomIn', () => zoom.stepZoom(1)], ['−', 'zoomOut', () => zoom.stepZoom(-1)], ['⤢', 'zoomFit', () => all(viewer.get('canvas'))]];
  acts.forEach(([sign, label, act]) => {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'pv-button is-small', textContent: sign, title: text(label) });
    button.setAttribute('aria-label', text(label));
    button.addEventListener('click', act);
    bar.append(button);
  });
  return bar;
}

onContent((root) => matches(root, '[data-process-diagram]').forEach(draw));
