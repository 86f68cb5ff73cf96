import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runProgram } from '../../../src/platform/database/run-program.js';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

const ensure = resolve(import.meta.dirname, '../../../tools/ensure.mjs');

/** Stands in for the compiler: takes a moment, notes that it ran, fails when a source says so. */
const compiler = `
const fs = require('node:fs');
fs.appendFileSync('builds', 'x');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
if (fs.readFileSync('src/main.ts', 'utf8').includes('broken')) process.exit(1);
fs.rmSync('dist', { recursive: true, force: true });
fs.mkdirSync('dist');
fs.writeFileSync('dist/main.js', '');
`;
const lock = JSON.stringify({ packages: { '': {}, 'node_modules/pg': { version: '8.0.0' } } });

let project: TemporaryFolder;
const at = (path: string) => join(project.path, path);
const builds = () => (existsSync(at('builds')) ? readFileSync(at('builds'), 'utf8').length : 0);
const run = (...words: readonly string[]) => runProgram(process.execPath, [at('tools/ensure.mjs'), ...words]);

function write(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

beforeEach(() => {
  project = makeTemporaryFolder();
  mkdirSync(at('tools'));
  copyFileSync(ensure, at('tools/ensure.mjs'));
  write('package.json', '{"type":"module","version":"1.0.0","name":"spec"}');
  write('package-lock.json', lock);
  write('node_modules/.package-lock.json', lock);
  write('node_modules/@nestjs/cli/bin/package.json', '{"type":"commonjs"}');
  write('node_modules/@nestjs/cli/bin/nest.js', compiler);
  write('src/main.ts', 'export {};');
});
afterEach(() => project.remove());

describe('tools/ensure.mjs', () => {
  it('builds once, whatever the folder it is called from, and then has nothing to do', async () => {
    expect(await run()).toMatchObject({ code: 0 });
    expect(await run()).toEqual({ code: 0, output: '' });
    expect(builds()).toBe(1);
  });

  it('leaves the web as it is for the command line', async () => {
    write('web/index.html', '');
    expect(await run('--server')).toMatchObject({ code: 0 });
    expect(await run('--server')).toEqual({ code: 0, output: '' });
    expect(builds()).toBe(1);
  });

  it('builds again after an edit, a new file, and a file taken away', async () => {
    await run();
    const soon = new Date(Date.now() + 5_000);
    utimesSync(at('src/main.ts'), soon, soon);
    await run();
    expect(builds()).toBe(2);

    const before = new Date(Date.now() - 60_000);
    utimesSync(at('src/main.ts'), before, before);
    write('src/other.ts', '');
    await run();
    expect(builds()).toBe(3);
    rmSync(at('src/other.ts'));
    await run();
    expect(builds()).toBe(4);
  });

  it('takes no notice of specs', async () => {
    await run();
    write('src/main.spec.ts', '');
    const past = new Date(Date.now() - 60_000);
    utimesSync(at('src'), past, past);
    await run();
    expect(builds()).toBe(1);
  });

  it('says that a build failed, and tries again the next time', async () => {
    write('src/main.ts', 'broken');
    expect((await run()).code).toBe(1);
    expect((await run()).code).toBe(1);
    expect(builds()).toBe(2);
    expect(existsSync(at('.ensure.lock'))).toBe(false);
  });

  it('lets one of two runs do the work while the other waits', async () => {
    const ends = await Promise.all([run(), run(), run()]);
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(builds()).toBe(1);
  });

  it('passes over the lock of a run that was killed', async () => {
    const { output: pidOfTheDead } = await runProgram(process.execPath, ['-p', 'process.pid']);
    write('.ensure.lock/pid', pidOfTheDead);
    expect(await run()).toMatchObject({ code: 0 });
    expect(builds()).toBe(1);
  });

  it('installs when what is installed is not what the lock file names', async () => {
    write('package-lock.json', lock.replace('8.0.0', '8.0.1'));
    const { output } = await run();
    expect(output).toContain('> npm ci --no-audit --no-fund');
  });
});
