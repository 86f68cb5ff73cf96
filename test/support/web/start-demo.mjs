import { once } from 'node:events';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../../tools/find-chromium.mjs';
import { copyToldWorld, makeFolder, spawnLoggedDemo } from '../told-world.mjs';

/** A demo with a data folder of its own, told to nobody but the caller; undefined where there is no Chromium to see it. */
export function startDemo() {
  const chromium = findChromium();
  if (!chromium) return undefined;
  const folder = makeFolder('ocop-web-');
  const log = join(folder, 'log');
  const data = join(folder, 'data');
  writeFileSync(log, '');
  let server;
  const begun = copyToldWorld(data).then(
    () => (server = spawnLoggedDemo(data, log)),
    (reason) => appendFileSync(log, String(reason)),
  );
  const stop = async () => {
    await begun;
    if (server && server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  return { given: { chromium, log, data }, stop };
}
