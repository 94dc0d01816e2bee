// The heavy scripts come only to the pages that hold a diagram or a chart.
import { matches, onContent } from './page.js';

const asked = new Set();

function bring(address) {
  if (!address || asked.has(address)) return;
  asked.add(address);
  const script = document.createElement('script');
  script.src = address;
  document.head.append(script);
}

onContent((root) => {
  const { processIsland, chartsIsland } = document.body.dataset;
  if (matches(root, '[data-process-diagram]').length) bring(processIsland);
  if (matches(root, 'table[data-chart]').length) bring(chartsIsland);
});
