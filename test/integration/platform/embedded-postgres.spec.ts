import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { forkScript, nextMessage } from '../../../scripts/world/fork-script.js';
import type { Account } from '../../../src/platform/database/run-program.js';
import { findUnprivilegedAccount } from '../../../src/platform/database/unprivileged-account.js';
import { eventually } from '../../support/eventually.js';
import { Launcher, removeReachableCopy } from '../../support/launcher.js';
import { makeTemporaryFolder } from '../../support/temporary-folder.js';

const runners: [string, Account | undefined][] = [['whoever runs the tests', undefined]];
const ordinaryUser = findUnprivilegedAccount();
if (ordinaryUser) runners.push(['an ordinary user', ordinaryUser]);

const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

afterAll(() => removeReachableCopy());

function stateDirFor(account?: Account): string {
  const folder = makeTemporaryFolder(account);
  cleanUps.push(folder.remove);
  return folder.path;
}

async function start(stateDir: string, account?: Account): Promise<Launcher> {
  const launcher = await Launcher.start(stateDir, account);
  cleanUps.push(() => launcher.stop());
  return launcher;
}

const listening = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
const remember = (launcher: Launcher) => launcher.query('CREATE TABLE memory AS SELECT 42 AS answer');
const recall = (launcher: Launcher) => launcher.query<{ answer: number }>('SELECT answer FROM memory');

describe.each(runners)('embedded PostgreSQL started by %s', (_name, account) => {
  it('keeps its data over a stop and a start', async () => {
    const stateDir = stateDirFor(account);
    const first = await start(stateDir, account);
    await remember(first);
    await first.stop();
    await expect(first.query('SELECT 1')).rejects.toThrow('ECONNREFUSED');

    expect(await recall(await start(stateDir, account))).toEqual([{ answer: 42 }]);
  });

  it('lets nobody else read its data or its password', async () => {
    const { dataDir } = await start(stateDirFor(account), account);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'superuser.password')).mode & 0o077).toBe(0);
  });

  it('adopts the server of a process that was killed, and then stops it', async () => {
    const stateDir = stateDirFor(account);
    const killed = await start(stateDir, account);
    const { postmasterPid } = killed;
    await remember(killed);
    await killed.kill();

    const next = await start(stateDir, account);
    expect(next.superUrl).toBe(killed.superUrl);
    expect(next.postmasterPid).toBe(postmasterPid);
    expect(await recall(next)).toEqual([{ answer: 42 }]);
    await next.stop();
    await expect(next.query('SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('comes back on the same port after the server itself was killed', async () => {
    const launcher = await start(stateDirFor(account), account);
    await remember(launcher);
    process.kill(launcher.postmasterPid, 'SIGKILL');
    expect(await eventually(() => recall(launcher))).toEqual([{ answer: 42 }]);
  });
});

describe('embedded PostgreSQL', () => {
  it('waits for its port where another has taken it meanwhile: everybody knows the server by that one', async () => {
    const launcher = await start(stateDirFor());
    await remember(launcher);
    const intruder = createServer((socket) => socket.destroy());
    cleanUps.push(() => intruder.close());
    process.kill(launcher.postmasterPid, 'SIGKILL');
    await eventually(() => listening(intruder, Number(new URL(launcher.superUrl).port)));
    await pause(2_500); // looked after every second
    await new Promise((resolve) => intruder.close(resolve));
    expect(await eventually(() => recall(launcher))).toEqual([{ answer: 42 }]);
  });

  it('is shared by two processes that begin at once, and stays while its owner lives', async () => {
    const stateDir = stateDirFor();
    const [one, other] = await Promise.all([start(stateDir), start(stateDir)]);
    expect(one.superUrl).toBe(other.superUrl);
    const ownerPid = Number(readFileSync(join(stateDir, 'owner.pid'), 'utf8'));
    const [owner, guest] = ownerPid === one.pid ? [one, other] : [other, one];
    await guest.stop();
    expect(await owner.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is not fooled by a stale file that names a living process of another kind', async () => {
    const stateDir = stateDirFor();
    const first = await start(stateDir);
    await remember(first);
    const file = join(first.dataDir, 'postmaster.pid');
    const told = readFileSync(file, 'utf8');
    await first.stop();
    writeFileSync(file, told.replace(/^\d+/, String(process.pid)));
    expect(await recall(await start(stateDir))).toEqual([{ answer: 42 }]);
  });

  it('sorts Vietnamese as a dictionary does', async () => {
    const launcher = await start(stateDirFor());
    const [row] = await launcher.query<{ sorted: string[] }>(
      "SELECT array_agg(w ORDER BY w) AS sorted FROM unnest('{Ê,Ea,Đà,Dừa,Ă,An}'::text[]) w",
    );
    expect(row?.sorted).toEqual(['An', 'Ă', 'Dừa', 'Đà', 'Ea', 'Ê']);
  });
});

it('a process that is told to end before it has begun ends what it has started by then', async () => {
  const child = forkScript(new URL('../../support/slow-start.ts', import.meta.url));
  expect(await nextMessage(child)).toBe('begins');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
