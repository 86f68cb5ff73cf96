import { join } from 'node:path';
import { createHttpProcess } from '../../src/http-process.js';
import { Demo } from '../../src/modules/demo/index.js';
import { readEnvironment } from '../../src/platform/config/index.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { makeTemporaryFolder } from './temporary-folder.js';

/** A demo that listens, in this process, on a database of its own. */
export interface DemoServer {
  readonly url: string;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

/** Everything as in main.ts except the database, which is a copy of the run's template. */
export async function startDemoServer(): Promise<DemoServer> {
  const folder = makeTemporaryFolder();
  const database = await createTestDatabase();
  const { appUrl, ownerUrl } = database;
  const environment = readEnvironment({
    NODE_ENV: 'test',
    OCOP_DATA: join(folder.path, 'data'),
    LOG_LEVEL: 'error',
  });
  const app = await createHttpProcess({
    environment,
    database: { appUrl, ownerUrl, embedded: false, stop: async () => undefined },
  });
  await app.init();
  await app.get(Demo).ensure();
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    database,
    stop: async () => {
      await app.close();
      await database.drop();
      folder.remove();
    },
  };
}
