import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { PgDossierStore } from '../src/modules/dossiers/persistence/pg-dossier.store.js';
import { TakeStep } from '../src/modules/dossiers/take-step.js';
import { loadRulebooks, Rulebooks } from '../src/modules/rulebooks/index.js';
import { applicationOptions } from '../src/platform/database/data-source.js';
import { checkpointSigning } from '../scripts/world/checkpoint-signing.js';
import { lawsOf } from '../scripts/world/laws.js';
import { restingRelay } from '../scripts/world/resting-relay.js';
import { measuredAction } from './action.js';
import type { Ground } from './bench-world.js';
import { heardStatements, type HeardStatement } from './heard-statements.js';

export interface RecordedAction {
  readonly facts: HeardStatement;
  readonly record: HeardStatement;
  /** Where these stand among the values, others may be put. */
  readonly dossierId: string;
  readonly key: string;
}

/** Where the record statement takes the version. */
export const versionAt = 1;

/**
 * Lets the use case decide the measured action on the last shared dossier and listens to what it sends; the recording
 * is refused a version, so that nothing is written.
 */
export async function recordedStatements(
  appUrl: string,
  { officer: person, shared }: Ground,
): Promise<RecordedAction> {
  const dataSource = await new DataSource(applicationOptions({ url: appUrl, poolSize: 1 })).initialize();
  const dossierId = shared.at(-1) ?? '';
  const key = randomUUID();
  const unversioned = (statement: HeardStatement, number: number) =>
    number !== 2
      ? statement
      : { ...statement, values: statement.values.map((value, at) => (at === versionAt ? 0 : value)) };
  let sent: readonly HeardStatement[];
  try {
    const takeStep = new TakeStep(
      new PgDossierStore(dataSource, checkpointSigning(dataSource)),
      lawsOf(new Rulebooks(loadRulebooks())),
      await restingRelay(appUrl),
    );
    const write = { key, fingerprint: '0'.repeat(64) };
    const take = async () => {
      const outcome = await takeStep.execute({ dossierId, version: 1, event: measuredAction, person, write });
      const others = outcome.ok ? [] : outcome.refusals.filter(({ code }) => code !== 'version.stale');
      if (others.length > 0) throw new Error(`The action is refused: ${JSON.stringify(others)}`);
    };
    sent = await heardStatements(take, unversioned);
  } finally {
    await dataSource.destroy();
  }
  const [facts, record] = sent;
  if (!facts || !record) throw new Error(`An action sent ${sent.length} statements, two were expected`);
  return { facts: plain(facts), record: plain(record), dossierId, key };
}

const plain = ({ name, text, values }: HeardStatement) => ({ name, text, values });
