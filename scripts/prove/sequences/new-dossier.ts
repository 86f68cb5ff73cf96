import { randomUUID } from 'node:crypto';
import { remindersFor } from '../../../src/domain/calendar/reminder-plan.js';
import { registerDossier, type Registration } from '../../../src/domain/dossier/register-dossier.js';
import type { Rulebook } from '../../../src/domain/rulebook/rulebook.js';
import { rolesOver } from '../../../src/modules/people/index.js';
import { fingerprint } from './answers.js';
import type { Draw } from './draw.js';
import type { Lane } from './lane.js';
import type { ModelDossier, ModelRound } from './model-facts.js';
import { mandatoryPapers } from './model-reasons.js';
import { firstDay } from './proof-clock.js';
import type { SequenceSetting } from './sequence-setting.js';
import type { Way } from './sequence-world.js';

/** Registers through the engine and puts some papers on file, as the model then has them too. */
export async function newDossier(
  lane: Lane,
  draw: Draw,
  { rulebooks, councils, setCode }: SequenceSetting,
  productId: string,
  way: Way,
): Promise<ModelDossier> {
  const [round] = way.rounds;
  const [store] = lane.stores;
  const [producer] = way.owner.producers;
  if (!round || !store || !producer) throw new Error('A way has a round, an owner and a store');
  const places = { commune: way.commune.id, district: way.district?.id ?? null, province: way.province.id };
  const isRenewal = round.rulebook !== 'qd-1048-2019' && draw.percent(75);
  const purpose = isRenewal ? ('re-evaluation' as const) : ('first' as const);
  const covered = {
    producerId: producer.id,
    communeId: places.commune,
    districtId: places.district,
    provinceId: places.province,
  };
  const actor = { personId: way.owner.id, roles: rolesOver(way.owner, covered) };
  const rulebook = rulebooks.get(round.rulebook);
  const registered = registrationUnder(rulebook, { round, setCode, covered, actor });
  const id = randomUUID();
  const wish = { action: 'register', input: {}, person: way.owner, version: 0, key: draw.uuid() };
  const outcome = await store.register(
    {
      ...{
        id,
        productId,
        roundId: round.id,
        covered,
        rulebook: rulebook.id,
        localRules: null,
        today: firstDay,
        purpose,
        notify: [],
        takenBy: way.owner.id,
      },
      ...registered,
      availableActions: [],
    },
    { key: wish.key, fingerprint: fingerprint(wish) },
  );
  if (!outcome.ok) throw new Error(`Registering was refused: ${JSON.stringify(outcome.refusals)}`);
  return {
    ...{ id, version: 1, state: 'registration.registered', purpose, councils, round, boundSince: firstDay },
    ...{ session: null, words: {}, reopening: null, appeal: null, sealedOn: null, resultsBefore: 0 },
    places: { producerId: producer.id, ...places },
    evidence: await papersOnFile(lane, draw, {
      id,
      by: way.owner.id,
      mandatory: mandatoryPapers({ round, purpose }),
    }),
    loosePhotos: new Map(),
    ...{
      asked: [],
      had: null,
      hadBy: {},
      askedAgain: [],
      toldByName: {},
      reported: false,
      times: [],
      lapsed: [],
      samples: null,
      testedOn: null,
      checkedOn: null,
      central: null,
      star: null,
    },
    ...{ panel: null, results: [], resultOn: null, certificate: null },
    steps: [
      {
        number: 1,
        action: 'register',
        from: null,
        to: 'registration.registered',
        by: way.owner.id,
        as: 'producer',
      },
    ],
  };
}

interface Filing {
  readonly round: ModelRound;
  readonly setCode: string;
  readonly covered: { readonly districtId: string | null; readonly provinceId: string };
  readonly actor: Parameters<typeof registerDossier>[0]['actor'];
}

/** By the engine; a decision that is not in force yet on the proof's days begins as the engine would begin it. */
function registrationUnder(rulebook: Rulebook, { round, setCode, covered, actor }: Filing): Registration {
  if (round.rulebook !== 'qd-1048-2019')
    return {
      ...{
        machine: rulebook.id,
        machineVersion: '1',
        state: 'registration.registered',
        criteriaSet: setCode,
      },
      ...{ deadline: 'registrationCloses', takenAs: 'producer' },
      reminders: remindersFor('registrationCloses', round.registrationCloses, firstDay),
      remindedOf: round.registrationCloses,
    };
  const decided = registerDossier({
    ...{ today: firstDay, actor, rulebook, round, classification: { rulebook, setCode } },
    ...{ ...covered, purpose: 'first', certificate: null, openAppealId: null },
  });
  if (!decided.ok) throw new Error(`Registering was refused: ${JSON.stringify(decided.refusals)}`);
  return decided.value;
}

/** Most dossiers have all mandatory papers, so that they get far; some lack one or all. */
async function papersOnFile(
  { client }: Lane,
  draw: Draw,
  {
    id: dossierId,
    by,
    mandatory,
  }: { readonly id: string; readonly by: string; readonly mandatory: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const kinds = draw.percent(75) ? mandatory : mandatory.slice(draw.below(mandatory.length + 1));
  const papers = new Map(kinds.map((kind) => [draw.uuid(), kind]));
  await client.query({
    name: 'proof.papers',
    text: `INSERT INTO evidence (id, dossier_id, kind, file_name, media_type, size, sha256, attached_by, attached_at)
      SELECT p.id, $1, p.kind, 'tệp.pdf', 'application/pdf', 1, repeat('0', 64), $2, ocop_now()
        FROM json_to_recordset($3::json) AS p(id uuid, kind text)`,
    values: [dossierId, by, JSON.stringify([...papers].map(([id, kind]) => ({ id, kind })))],
  });
  return papers;
}
