// Bundles the front end into OUT/static/assets and the record's fonts into OUT/fonts.
// Usage: node build.mjs OUT   (OUT is Maven's target/classes)
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../../../target/classes'));
const assets = join(out, 'static/assets');
const fonts = join(out, 'fonts');

const sass = {
  name: 'sass',
  setup: (build) =>
    build.onLoad({ filter: /\.scss$/ }, async ({ path }) => {
      const { compile } = await import('sass');
      const options = { loadPaths: [join(here, 'node_modules/@tabler/core/scss')], quietDeps: true };
      return { contents: compile(path, options).css, loader: 'css' };
    }),
};

installWhenLockChanged();
await bundle();
copyMark();
copyFonts();

function installWhenLockChanged() {
  const installed = join(here, 'node_modules/.package-lock.json');
  const lock = join(here, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell: true });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
}

async function bundle() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: here,
    entryPoints: { app: 'app.js', style: 'app.css', process: 'islands/process.js', charts: 'islands/charts.js' },
    outdir: assets,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2020', 'chrome123', 'firefox125', 'safari17.5'],
    loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.svg': 'file', '.eot': 'file' },
    assetNames: 'files/[name]-[hash]',
    legalComments: 'linked',
    plugins: [sass],
    logLevel: 'warning',
  });
}

function copyMark() {
  cpSync(join(here, 'mark.svg'), join(assets, 'mark.svg'));
}

function copyFonts() {
  mkdirSync(fonts, { recursive: true });
  for (const file of JSON.parse(readFileSync(join(here, 'record-fonts.json'), 'utf8'))) {
    const family = file.split('/')[0];
    cpSync(join(here, 'node_modules/@expo-google-fonts', file), join(fonts, basename(file)));
    cpSync(join(here, 'node_modules/@expo-google-fonts', family, 'LICENSE_FONT'), join(fonts, `${family}-licence.txt`));
  }
}
