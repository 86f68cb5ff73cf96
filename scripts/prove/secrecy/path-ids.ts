import type { Draw } from '../sequences/draw.js';
import { votersIn, type Plan, type Played } from './play-scene.js';
import type { PathIds } from './readable-routes.js';
import { setCode, type Reader, type SecrecyWorld } from './secrecy-world.js';

/** A feed is read by whoever knows its name: each reader their own. */
export const ownFeed = '{own}.ics';

/** What routes are asked with once a scene was played, and what both worlds had before is there. */
export function pathIdsOf(
  { dossierId, sessionId, panelId, evidenceId, receipts, appeal }: Played,
  plan: Plan,
  { world, past }: { readonly world: SecrecyWorld; readonly past: PathIds },
  draw: Draw,
): PathIds {
  const { province, seat } = world.places;
  const { rulebook, another, year } = world.law;
  const [chair] = world.council.map(({ person }) => person.id);
  const secret = secretVoter(plan, world)?.person.id ?? '';
  return {
    ...past,
    'dossiers/id': [dossierId],
    'panels/panelId': [panelId],
    'ballots/personId': [secret, chair ?? ''],
    'receipts/receipt': receipts,
    'calendar-feeds/file': [ownFeed],
    'evidence/evidenceId': [evidenceId],
    'annexes/number': ['1'],
    // Where nothing is appealed against, what is asked is an appeal that is not there.
    'appeals/appealId': [appeal?.id ?? dossierId],
    'reports/id': world.reportIds,
    'council-sessions/id': [sessionId],
    'councils/id': [world.councilId],
    'rounds/id': [world.roundId],
    'deliveries/kind': draw.shuffled(deliveryKinds).slice(0, 3),
    'people/id': [secret],
    'ledgers/placeId': [...new Set([seat.id, province.id])],
    'forms/number': ['1', '2'],
    'places/placeId': [seat.id],
    'dossier-log/period': [`${year}`, `${year}-06`],
    'rulebooks/id': [rulebook],
    'sets/code': [setCode],
    '?rulebook': [rulebook],
    '?placeId': [seat.id],
    '?dossierId': [dossierId],
    '?roundId': [world.roundId],
    '?limit': ['3'],
    '?text': receipts,
    '?year': [`${year}`],
    '?to': [another],
    'paper?to': [`${year}-12-31`],
  };
}

const deliveryKinds = [
  ...['rounds', 'plan-calls', 'plans', 'reports', 'report-schedules', 'follow-up-calls', 'follow-ups'],
] as const;

/** One whose secret is in the record already, where there is one. */
function secretVoter(plan: Plan, world: SecrecyWorld): Reader | undefined {
  const voters = votersIn(plan, world);
  const council = plan.cast.flatMap((i) => world.council[i] ?? []);
  return voters.find((voter) => plan.moment === 'appealing' || council.includes(voter)) ?? voters[0];
}
