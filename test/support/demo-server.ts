import { join } from 'node:path';
import { createHttpProcess } from '../../src/http-process.js';
import { Demo } from '../../src/modules/demo/index.js';
import { readEnvironment } from '../../src/platform/config/index.js';
import { openDatabase } from '../../src/platform/database/index.js';
import { makeTemporaryFolder } from './temporary-folder.js';
import { copyToldWorld } from './told-world.mjs';

/** A demo that listens, in this process, on a data folder of its own. */
export interface DemoServer {
  readonly url: string;
  readonly appUrl: string;
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

/** Everything as in main.ts, on a copy of the run's world. */
export async function startDemoServer(): Promise<DemoServer> {
  const folder = makeTemporaryFolder();
  const dataDir = join(folder.path, 'data');
  await copyToldWorld(dataDir);
  const environment = readEnvironment({
    NODE_ENV: 'test',
    OCOP_DATA: dataDir,
    DATABASE_POOL: '4',
    LOG_LEVEL: 'error',
  });
  const database = await openDatabase({ dataDir });
  const app = await createHttpProcess({ environment, database });
  await app.init();
  await app.get(Demo).ensure();
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl ?? '',
    stop: async () => {
      await app.close();
      await database.stop();
      folder.remove();
    },
  };
}
