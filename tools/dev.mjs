// Server and web, both rebuilt at every save. Ctrl-C ends both.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nest = [
  join(root, 'node_modules/@nestjs/cli/bin/nest.js'),
  'start',
  '--watch',
  '--preserveWatchOutput',
];
const vite = [join(root, 'node_modules/vite/bin/vite.js'), '--clearScreen', 'false'];

const children = [start(nest, root), start(vite, join(root, 'web'))];
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));
for (const child of children) child.on('exit', () => stop('SIGTERM'));

function start(args, cwd) {
  return spawn(process.execPath, args, { cwd, stdio: 'inherit' });
}

function stop(signal) {
  for (const child of children) if (child.exitCode === null) child.kill(signal);
}
