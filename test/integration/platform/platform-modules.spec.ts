import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsoleLogger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Environment, EnvironmentModule, readEnvironment } from '../../../src/platform/config/index.js';
import { DatabaseModule, namedStatement, runNamed } from '../../../src/platform/database/index.js';
import { FilesModule, FileStore } from '../../../src/platform/files/index.js';
import { Mailer, MailModule } from '../../../src/platform/mail/index.js';
import { QueueModule, Queues } from '../../../src/platform/queue/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { makeTemporaryFolder } from '../../support/temporary-folder.js';

const folder = makeTemporaryFolder();
let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(async () => {
  await database.drop();
  folder.remove();
});

const compile = (url: string) =>
  Test.createTestingModule({
    imports: [
      EnvironmentModule.of(readEnvironment({})),
      DatabaseModule.forRoot({ url, poolSize: 2 }),
      QueueModule.forRoot({ appUrl: url }),
      FilesModule.forRoot(join(folder.path, 'files')),
      MailModule.forRoot({}),
    ],
  })
    .setLogger(new ConsoleLogger({ logLevels: [] }))
    .compile();

describe('the rooms of the platform in one application', () => {
  it('give what they promise, and close while a job that needs the database is running', async () => {
    const application = await (await compile(database.appUrl)).init();
    expect(application.get(Environment).isDemo).toBe(true);
    expect(application.get(Mailer).leaves).toBe(false);
    application.get(FileStore);

    const dataSource = application.get(DataSource);
    const slow = namedStatement<{ done: boolean }>('spec.slow', 'SELECT true AS done FROM pg_sleep(0.5)');
    const done: unknown[] = [];
    const queues = application.get(Queues);
    let begun = false;
    await queues.work('spec', async () => {
      begun = true;
      done.push(...(await runNamed(dataSource, slow)));
    });
    await (await queues.open('spec')).add('slow', {});
    await eventually(async () => expect(begun).toBe(true));
    await application.close();
    expect(done).toEqual([{ done: true }]);
    expect(dataSource.isInitialized).toBe(false);
  });

  it('do not start without their database', async () => {
    const gone = new URL(database.appUrl);
    gone.port = '1';
    await expect(compile(gone.href)).rejects.toThrow('ECONNREFUSED');
  });
});
