#!/usr/bin/env node
// `npx ocop`: brings the clone up to date first; only the answer itself goes to stdout.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ensure = fileURLToPath(new URL('ensure.mjs', import.meta.url));
const { status, error } = spawnSync(process.execPath, [ensure, '--server'], { stdio: ['ignore', 2, 2] });
if (error) throw error;
if (status === 0) await import('../dist/ocop.js');
else process.exitCode = status ?? 1;
