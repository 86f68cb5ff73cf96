import { Client } from 'pg';
import { lawsOf } from '../../world/laws.js';
import { checkpointSigning } from '../../world/checkpoint-signing.js';
import { DataSource } from 'typeorm';
import { PgDossierStore } from '../../../src/modules/dossiers/persistence/pg-dossier.store.js';
import { TakeStep } from '../../../src/modules/dossiers/take-step.js';
import { TakeSystemStep } from '../../../src/modules/dossiers/take-system-step.js';
import type { Relay } from '../../../src/modules/reminders/index.js';
import type { Rulebooks } from '../../../src/modules/rulebooks/index.js';
import { applicationOptions } from '../../../src/platform/database/data-source.js';
import { setAhead } from './proof-clock.js';

/**
 * Where one sequence runs at a time: a clock of its own, and the real use case twice over, each with its own queue by
 * key, as in two processes on one database.
 */
export class Lane {
  private constructor(
    readonly name: string,
    readonly client: Client,
    private readonly dataSource: DataSource,
    readonly stores: readonly PgDossierStore[],
    readonly desks: readonly TakeStep[],
    /** Those that do what is due by itself, one in each process. */
    readonly systems: readonly TakeSystemStep[],
  ) {}

  static async open(name: string, appUrl: string, rulebooks: Rulebooks, relay: Relay): Promise<Lane> {
    const client = new Client({ connectionString: appUrl, application_name: name });
    await client.connect();
    const options = applicationOptions({ url: appUrl, applicationName: name, poolSize: 4 });
    const dataSource = await new DataSource(options).initialize();
    const signing = checkpointSigning(dataSource);
    const stores = [0, 1].map(() => new PgDossierStore(dataSource, signing));
    const desks = stores.map((store) => new TakeStep(store, lawsOf(rulebooks), relay));
    const systems = stores.map((store) => new TakeSystemStep(store, lawsOf(rulebooks), relay));
    return new Lane(name, client, dataSource, stores, desks, systems);
  }

  moveClock(ahead: number): Promise<unknown> {
    return setAhead(this.client, this.name, ahead);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.client.end();
  }
}
