// Everything that can be judged without a database, side by side; only what fails is shown. Under a minute.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => [join(root, 'node_modules', name)];
const jest = ['--no-warnings', ...bin('jest/bin/jest.js')];

const checks = {
  types: [...bin('typescript/bin/tsc'), '--project', 'tsconfig.test.json'],
  'web types': existsSync(join(root, 'web/tsconfig.json')) && [
    ...bin('typescript/bin/tsc'),
    '--noEmit',
    '--project',
    'web',
  ],
  // Whoever has just run all tests need not run these again.
  'unit specs': !process.argv.includes('--without-specs') && [
    ...jest,
    '--selectProjects',
    'unit',
    'architecture',
    '--silent',
  ],
  format: [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  lint: [...bin('oxlint/bin/oxlint'), '--type-aware'],
  layers: [
    ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    'src',
    'web/src',
    '--config',
    '.dependency-cruiser.cjs',
  ],
  'unused code': [...bin('knip/bin/knip.js')],
};

const waiting = Object.entries(checks).filter(([, args]) => args);
const began = Date.now();
let failures = 0;
await Promise.all(Array.from({ length: Math.max(2, availableParallelism() - 1) }, work));
console.log(`${failures === 0 ? 'All well' : `${failures} failed`} after ${seconds(began)}.`);
process.exitCode = failures === 0 ? 0 : 1;

async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
}

async function check(name, args) {
  const start = Date.now();
  const { code, output } = await run(args);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds(start)})`);
  if (code === 0) return;
  failures += 1;
  console.log(output);
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
