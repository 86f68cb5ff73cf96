// Brings a fresh clone to a runnable state with nothing but Node. Safe to run every time, and twice at once.
// With --server it leaves the web as it is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const lock = at('.ensure.lock');
const lockIsForgottenAfterMs = 20 * 60_000;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

requireNode(20, 19);
if (isSomethingStale()) await alone(bringUpToDate);

function requireNode(major, minor) {
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  console.error(`Node.js ${major}.${minor} or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

function isSomethingStale() {
  return isInstallStale() || isServerStale() || isWebStale();
}

async function bringUpToDate() {
  if (isInstallStale()) await run(npm, 'ci', '--no-audit', '--no-fund', '--prefer-offline');
  const builds = await Promise.allSettled([
    isServerStale() &&
      build('dist/.built', process.execPath, at('node_modules/@nestjs/cli/bin/nest.js'), 'build'),
    isWebStale() && build('web/dist/index.html', npm, 'run', 'build', '--workspace', '@ocop/web'),
  ]);
  const broken = builds.find(({ status }) => status === 'rejected');
  if (broken) throw broken.reason;
}

/** What is installed must be what the lock file names; times say nothing about that. */
function isInstallStale() {
  if (!existsSync(at('node_modules/.package-lock.json'))) return true;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).some(
    ([path, { version, optional, link }]) =>
      path.includes('node_modules/') && !optional && !link && installed[path]?.version !== version,
  );
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(at(lockFile), 'utf8')).packages;
}

function isServerStale() {
  const settings = ['nest-cli.json', 'tsconfig.json', 'package-lock.json'].map(changedAt);
  return changedAt('dist/.built') < Math.max(newestIn('src'), ...settings);
}

function isWebStale() {
  if (process.argv.includes('--server') || !existsSync(at('web/index.html'))) return false;
  const settings = ['web/index.html', 'web/package.json', 'web/vite.config.ts', 'web/tsconfig.json'].map(
    changedAt,
  );
  return (
    changedAt('web/dist/index.html') < Math.max(newestIn('web/src'), newestIn('web/public'), ...settings)
  );
}

/** Milliseconds; 0 when there is no such file. */
function changedAt(path) {
  return statSync(at(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Folders count too: their time is all that a deleted file leaves behind. */
function newestIn(folder) {
  if (!existsSync(at(folder))) return 0;
  return readdirSync(at(folder), { recursive: true })
    .filter((name) => !name.endsWith('.spec.ts'))
    .reduce((newest, name) => Math.max(newest, changedAt(join(folder, name))), changedAt(folder));
}

/** The mark carries the time the build began, so that an edit made meanwhile is not missed. */
async function build(mark, command, ...args) {
  const began = new Date();
  await run(command, ...args);
  if (!existsSync(at(mark))) writeFileSync(at(mark), '');
  utimesSync(at(mark), began, began);
}

async function run(command, ...args) {
  console.log('>', [command, ...args].map((part) => part.replace(`${root}/`, '')).join(' '));
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: command.endsWith('.cmd') });
  const [status] = await once(child, 'close');
  if (status !== 0)
    throw Object.assign(new Error(`${command} ended with ${status}`), { status: status ?? 1 });
}

/** One process at a time: a second one waits, then finds nothing left to do. */
async function alone(work) {
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  try {
    await work();
  } catch (error) {
    if (!error.status) throw error;
    console.error(error.message);
    process.exitCode = error.status;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock() {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isLockForgotten()) rmSync(lock, { recursive: true, force: true });
    return false;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

function isLockForgotten() {
  const age = Date.now() - changedAt('.ensure.lock');
  const pid = existsSync(join(lock, 'pid')) ? Number(readFileSync(join(lock, 'pid'), 'utf8')) : 0;
  if (!pid) return age > 10_000;
  return age > lockIsForgottenAfterMs || !isAlive(pid);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
