// To live through the demo's world takes half a minute. A run of the tests does so once; every demo begins from a copy.
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addressIn, spawnDemo } from '../../tools/demo-process.mjs';

/** A demo whose output goes to a file. */
export function spawnLoggedDemo(data, log) {
  const output = openSync(log, 'w');
  return spawnDemo(data, ['ignore', output, output]);
}

/** Of the process that runs all tests: a place for the one world of the run. Each project asks for it; the first makes it. */
export function makeRoomForWorld() {
  if (process.env.OCOP_TEST_WORLD) return;
  process.env.OCOP_TEST_WORLD = makeFolder('ocop-world-');
  globalThis.worldOfTests = process.env.OCOP_TEST_WORLD;
}

export function clearRoomOfWorld() {
  if (globalThis.worldOfTests) rmSync(globalThis.worldOfTests, { recursive: true, force: true });
}

/** A folder that others may enter: as root the database runs under another account. */
export function makeFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  return folder;
}

/** Makes `data` a data folder with the world told. Throws where the telling failed, with what was printed. */
export async function copyToldWorld(data) {
  const room = process.env.OCOP_TEST_WORLD;
  if (!room) throw new Error('No room for a world: this spec belongs to a project with a global set-up.');
  const told = join(room, 'told');
  const log = join(room, 'log');
  const failed = join(room, 'failed');
  if (isFirst(room)) await tell(room, { told, log, failed });
  while (!existsSync(told)) {
    if (existsSync(failed)) throw new Error(`The world was not told: ${readFileSync(log, 'utf8')}`);
    await pause(200);
  }
  cpSync(told, data, { recursive: true });
  keepOwners(told, data);
}

function isFirst(room) {
  try {
    mkdirSync(join(room, 'begun'));
    return true;
  } catch (reason) {
    if (reason.code === 'EEXIST') return false;
    throw reason;
  }
}

async function tell(room, { told, log, failed }) {
  const telling = join(room, 'telling');
  const demo = spawnLoggedDemo(telling, log);
  const address = () => addressIn(readFileSync(log, 'utf8'));
  const ended = once(demo, 'exit');
  while (demo.exitCode === null && demo.signalCode === null && !address()) await pause(200);
  demo.kill('SIGTERM');
  await ended;
  if (address()) renameSync(telling, told);
  else mkdirSync(failed);
}

/** Only root can give files away, and only root has reason to. */
function keepOwners(from, to) {
  if (process.getuid?.() !== 0) return;
  for (const path of ['.', ...readdirSync(from, { recursive: true })]) {
    const { uid, gid } = lstatSync(join(from, path));
    if (uid !== 0) lchownSync(join(to, path), uid, gid);
  }
}
