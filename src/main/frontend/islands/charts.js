// A chart for each <table data-chart="line|bar|stacked"> that names a canvas holder with data-canvas="id".
// The table is the truth: first column labels, every further column a series; data-value overrides a cell's words.
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { matches, onContent } from '../js/page.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);
const drawn = new Map();

/** Resolves a custom property to a plain colour, light-dark() included. */
function colour(name) {
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  probe.style.color = `var(${name})`;
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

const number = (cell) => {
  const words = cell.dataset.value ?? cell.textContent.trim();
  return words === '' || words === '–' ? null : Number(words.replace(/[^\d.-]/g, ''));
};

function read(table) {
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells].slice(1);
  return {
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    series: heads.map((head, at) => ({ label: head.textContent.trim(), look: head.dataset.look, data: rows.map((row) => number(row.cells[at + 1])) })),
  };
}

const palette = ['--pv-accent', '--pv-risk-3', '--pv-ink-soft', '--pv-risk-2', '--pv-accent-line', '--pv-risk-4'];

function dataset(series, at, kind) {
  const risk = /^risk-[1-4]$/.test(series.look ?? '') ? `--pv-${series.look}` : null;
  const main = colour(risk ?? (series.look === 'target' ? '--pv-ink-soft' : palette[at % palette.length]));
  const common = { pointStyle: kind === 'line' ? 'circle' : 'rect', label: series.label, data: series.data, borderColor: main, backgroundColor: main };
  if (kind !== 'line') return { ...common, borderWidth: kind === 'stacked' ? 1 : 0, borderColor: colour('--pv-line-strong'), borderSkipped: false, borderRadius: 2, maxBarThickness: 44 };
  const target = series.look === 'target';
  return { ...common, borderWidth: target ? 1.5 : 2.5, borderDash: target ? [5, 5] : [], pointRadius: target ? 0 : 3, tension: 0, spanGaps: false };
}

function options(table, kind, many) {
  const ink = colour('--pv-ink-soft');
  const font = { family: getComputedStyle(document.body).fontFamily, size: 13 };
  const sideways = table.dataset.direction === 'sideways';
  const value = { beginAtZero: true, stacked: kind === 'stacked', border: { display: false }, grid: { color: colour('--pv-line') }, ticks: { color: ink, font, precision: 0, maxTicksLimit: 6 } };
  const label = { stacked: kind === 'stacked', grid: { display: false }, border: { color: colour('--pv-line-strong') }, ticks: { color: ink, font, maxRotation: 0, autoSkip: kind === 'line', autoSkipPadding: 12 } };
  return {
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: sideways ? 'y' : 'x',
    animation: false,
    interaction: { mode: 'index', intersect: false, axis: sideways ? 'y' : 'x' },
    scales: sideways ? { x: value, y: label } : { x: label, y: value },
    plugins: {
      legend: { display: many, position: 'top', align: 'start', labels: { color: colour('--pv-ink'), font, padding: 16, usePointStyle: true, pointStyle: kind === 'line' ? 'line' : 'rect', pointStyleWidth: kind === 'line' ? 26 : 12, boxHeight: 8 } },
      tooltip: { backgroundColor: colour('--pv-ink'), titleColor: colour('--pv-paper'), bodyColor: colour('--pv-paper'), titleFont: font, bodyFont: font, padding: 10, cornerRadius: 4, boxPadding: 4 },
    },
  };
}

function draw(table) {
  const host = document.getElementById(table.dataset.canvas);
  if (!host) return;
  drawn.get(table)?.destroy();
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', table.caption?.textContent.trim() ?? '');
  host.replaceChildren(canvas);
  host.hidden = false;
  const kind = table.dataset.chart;
  const { labels, series } = read(table);
  const datasets = series.map((one, at) => dataset(one, at, kind));
  drawn.set(table, new Chart(canvas, { type: kind === 'line' ? 'line' : 'bar', data: { labels, datasets }, options: options(table, kind, series.length > 1) }));
}

const redraw = () => [...drawn.keys()].filter((table) => table.isConnected).forEach(draw);
onContent((root) => matches(root, 'table[data-chart]').forEach(draw));
document.addEventListener('praevia:theme', redraw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);

// Paper is light, whatever the screen is.
let onScreen;
window.addEventListener('beforeprint', () => {
  onScreen = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = 'light';
  redraw();
});
window.addEventListener('afterprint', () => {
  document.documentElement.dataset.theme = onScreen;
  redraw();
});
