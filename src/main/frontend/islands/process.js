// The process with you-are-here: <div data-process-diagram data-xml-url data-here="a,b" data-done="c" data-label>.
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
  const viewer = new NavigatedViewer({ container: canvasHost });
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
  name(canvasHost, host);
  host.append(tools(viewer));
  fit(viewer);
  new ResizeObserver(() => { viewer.get('canvas').resized(); fit(viewer); }).observe(canvasHost);
}

function mark(viewer, host) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const put = (words, marker) => ids(words).filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
  put(host.dataset.done, 'is-done');
  put(host.dataset.here, 'is-here');
}

function name(canvasHost, host) {
  const svg = canvasHost.querySelector('svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', host.dataset.label || text('diagram'));
}

/** Everything in view; a long flow on a narrow screen starts at a readable size with the current step in the middle. */
function fit(viewer) {
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  const here = viewer.get('elementRegistry').filter((element) => canvas.hasMarker(element, 'is-here'))[0];
  if (canvas.zoom() >= 0.45 || !here) return;
  canvas.zoom(0.7, { x: here.x + here.width / 2, y: here.y + here.height / 2 });
  canvas.scrollToElement(here, 40);
}

function tools(viewer) {
  const bar = document.createElement('div');
  bar.className = 'pv-diagram-tools';
  const zoom = viewer.get('zoomScroll');
  const all = () => viewer.get('canvas').zoom('fit-viewport', 'auto');
  const acts = [['+', 'zoomIn', () => zoom.stepZoom(1)], ['−', 'zoomOut', () => zoom.stepZoom(-1)], ['⤢', 'zoomFit', all]];
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
