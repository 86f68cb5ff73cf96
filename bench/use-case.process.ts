import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { PgDossierStore } from '../src/modules/dossiers/persistence/pg-dossier.store.js';
import { TakeStep } from '../src/modules/dossiers/take-step.js';
import { loadRulebooks, Rulebooks } from '../src/modules/rulebooks/index.js';
import { applicationOptions } from '../src/platform/database/data-source.js';
import { fingerprintOf } from '../src/platform/requests/index.js';
import { checkpointSigning } from '../scripts/world/checkpoint-signing.js';
import { lawsOf } from '../scripts/world/laws.js';
import { restingRelay } from '../scripts/world/resting-relay.js';
import { measuredAction } from './action.js';
import { serveOrders } from './serve-orders.js';

serveOrders(async ({ appUrl, ground: { officer: person } }) => {
  const dataSource = await new DataSource(applicationOptions({ url: appUrl })).initialize();
  const takeStep = new TakeStep(
    new PgDossierStore(dataSource, checkpointSigning(dataSource)),
    lawsOf(new Rulebooks(loadRulebooks())),
    await restingRelay(appUrl),
  );
  return async (dossierId, version) => {
    const fingerprint = fingerprintOf(
      'POST',
      `/dossiers/${dossierId}/steps/recordTest`,
      measuredAction.input,
    );
    const write = { key: randomUUID(), fingerprint };
    const outcome = await takeStep.execute({ dossierId, version, event: measuredAction, person, write });
    if (outcome.ok) return { taken: true, version: outcome.value.dossier.version };
    const [refusal] = outcome.refusals;
    if (refusal.code !== 'version.stale') throw new Error(`The measured action was refused: ${refusal.code}`);
    return { taken: false, version: refusal.current };
  };
});
