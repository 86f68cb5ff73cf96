import { PgWordingStore } from './modules/rulebooks/index.js';
import type { OfficialWording } from './domain/rulebook/official-wording.js';
import { applicationOptions, withDataSource } from './platform/database/index.js';
import { prepareGround } from './start.js';

/** Replaces the imported words of one criteria file. The application may only read them: this needs the owner's address. */
export async function keepWording(wording: OfficialWording) {
  const { database } = await prepareGround();
  try {
    if (!database.ownerUrl)
      return [{ path: 'MIGRATION_DATABASE_URL', code: 'environment.owner-address-missing' }];
    await withDataSource(applicationOptions({ url: database.ownerUrl, poolSize: 1 }), (dataSource) =>
      new PgWordingStore(dataSource).replace(wording),
    );
    return [];
  } finally {
    await database.stop();
  }
}
