import type { Answer, Browser, RunningApplication } from './running-application.js';

export const aPaper = () =>
  new Blob(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF'], { type: 'application/pdf' });
const mandatory = [
  'registration-slip',
  'business-plan',
  'organisation-introduction',
  'business-registration',
];

type Seven = readonly [Browser, Browser, Browser, Browser, Browser, Browser, Browser];

/** A dossier of set 12 brought over HTTP, by the people in charge, before a district council of seven that has not met. */
export interface CouncilStory {
  readonly dossierId: string;
  readonly roundId: string;
  readonly councilId: string;
  readonly evidenceId: string;
  readonly council: Seven;
  readonly owner: Browser;
  readonly officer: Browser;
  readonly districtOfficer: Browser;
  version(): Promise<number>;
  step(by: Browser, action: string, body?: object): Promise<Answer>;
}

export interface ScoringStory extends CouncilStory {
  readonly panelId: string;
}

export async function toDistrictCouncil(world: RunningApplication, round = 1): Promise<CouncilStory> {
  const officer = await world.signedIn(['communeOfficer', world.places.commune]);
  const districtOfficer = await world.signedIn(['districtOfficer', world.places.district]);
  const council = (await world.council('district', 7)) as unknown as Seven;
  const roundId = await world.round({ number: round });
  const brought = await bringDossier(world, { roundId, officer, districtOfficer });
  const [evidence] = await world.query<{ id: string }>('SELECT id FROM evidence WHERE dossier_id = $1', [
    brought.dossierId,
  ]);
  const [seated] = await world.query<{ id: string }>(
    'SELECT council_id AS id FROM council_seat WHERE person_id = $1',
    [council[0].personId],
  );
  return {
    ...{ ...brought, roundId, councilId: seated?.id ?? '', evidenceId: evidence?.id ?? '' },
    ...{ council, officer, districtOfficer },
  };
}

interface Bringing {
  readonly roundId: string;
  readonly officer: Browser;
  readonly districtOfficer: Browser;
  /** What else its owner does before it is submitted. */
  readonly prepare?: (owner: Browser, dossierId: string) => Promise<void>;
}

/** A dossier of a producer of its own, brought to the district. */
export async function bringDossier(
  world: RunningApplication,
  { roundId, officer, districtOfficer, prepare }: Bringing,
): Promise<Pick<CouncilStory, 'dossierId' | 'owner' | 'version' | 'step'>> {
  const { browser: owner, productId } = await world.producer();
  const registered = await owner.post('/dossiers', { body: { productId, roundId } });
  const { id } = registered.body.dossier as { id: string };
  const version = async () => (await owner.get(`/dossiers/${id}`)).body.version as number;
  const step = async (by: Browser, action: string, body: object = {}) =>
    by.post(`/dossiers/${id}/steps/${action}`, { version: await version(), body });
  const take = async (by: Browser, action: string, body: object = {}) => {
    const answer = await step(by, action, body);
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
  };
  await take(officer, 'acceptIdea');
  for (const kind of mandatory) {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', aPaper(), 'giay-to.pdf');
    await owner.post(`/dossiers/${id}/evidence`, { version: await version(), raw: form });
  }
  await prepare?.(owner, id);
  await take(owner, 'submit');
  await take(officer, 'forwardToDistrict');
  await take(districtOfficer, 'receive', { samplesReceived: 5 });
  return { dossierId: id, owner, version, step };
}

/** The same, with its council in session and the scoring open. */
export async function openScoring(world: RunningApplication, round = 1): Promise<ScoringStory> {
  const story = await toDistrictCouncil(world, round);
  const { dossierId, council } = story;
  const [, secretary] = council;
  await world.convene(dossierId, 'district');
  const opened = await story.step(secretary, 'openScoring');
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body));
  const view = await secretary.get(`/dossiers/${dossierId}`);
  const [panel] = view.body.panels as { id: string }[];
  return { ...story, panelId: panel?.id ?? '' };
}

interface Option {
  readonly code: string;
  readonly points: number;
}
interface Criterion {
  readonly code: string;
  readonly choice: string;
  readonly options: readonly Option[];
  readonly appliesIf?: { readonly criterion: string };
}

/** A lawful sheet of the set that ticks the best option of every criterion, but the poorest of those named. */
export async function bestSheet(browser: Browser, poorly: readonly string[] = []) {
  const { body } = await browser.get('/rulebooks/qd-1048-2019/sets/12');
  const { parts } = body as unknown as { parts: { sections: { criteria: Criterion[] }[] }[] };
  const criteria = parts.flatMap(({ sections }) => sections).flatMap((section) => section.criteria);
  const best = ({ code, options }: Criterion) =>
    options.reduce((found, option) =>
      (poorly.includes(code) ? option.points < found.points : option.points > found.points) ? option : found,
    ).code;
  const marks: Record<string, string | string[]> = Object.fromEntries(
    criteria.map((one) => [one.code, best(one)]),
  );
  return {
    marks,
    declared: [] as string[],
    confirmedEmpty: [] as string[],
    notes: {} as Record<string, string>,
  };
}
