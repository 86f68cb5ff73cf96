import type { Browser, RunningApplication } from './running-application.js';

export const aPaper = () =>
  new Blob(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF'], { type: 'application/pdf' });
const mandatory = [
  'registration-slip',
  'business-plan',
  'organisation-introduction',
  'business-registration',
];

/** A dossier of set 12 brought over HTTP, by the people in charge, to the open scoring of a district council. */
export interface ScoringStory {
  readonly dossierId: string;
  readonly panelId: string;
  readonly council: readonly Browser[];
  readonly owner: Browser;
  readonly officer: Browser;
  readonly districtOfficer: Browser;
  version(): Promise<number>;
}

export async function openScoring(world: RunningApplication, round = 1): Promise<ScoringStory> {
  const { browser: owner, productId } = await world.producer();
  const officer = await world.signedIn(['communeOfficer', world.places.commune]);
  const districtOfficer = await world.signedIn(['districtOfficer', world.places.district]);
  const council = await world.council('district', 7);
  const [, secretary] = council;
  if (!secretary) throw new Error('The council has no secretary');

  const registered = await owner.post('/dossiers', {
    body: { productId, roundId: await world.round({ number: round }) },
  });
  const { id } = registered.body.dossier as { id: string };
  const version = async () => (await owner.get(`/dossiers/${id}`)).body.version as number;
  const take = async (by: Browser, action: string, body: object = {}) => {
    const answer = await by.post(`/dossiers/${id}/steps/${action}`, { version: await version(), body });
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
  };
  await take(officer, 'acceptIdea');
  for (const kind of mandatory) {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', aPaper(), 'giay-to.pdf');
    await owner.post(`/dossiers/${id}/evidence`, { version: await version(), raw: form });
  }
  await take(owner, 'submit');
  await take(officer, 'forwardToDistrict');
  await take(districtOfficer, 'receive', { samplesReceived: 5 });
  await world.convene(id, 'district');
  await take(secretary, 'openScoring');
  const view = await secretary.get(`/dossiers/${id}`);
  const [panel] = view.body.panels as { id: string }[];
  return { dossierId: id, panelId: panel?.id ?? '', council, owner, officer, districtOfficer, version };
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

/** A lawful sheet of the set that ticks the best option of every criterion. */
export async function bestSheet(browser: Browser) {
  const { body } = await browser.get('/rulebooks/qd-1048-2019/sets/12');
  const { parts } = body as unknown as { parts: { sections: { criteria: Criterion[] }[] }[] };
  const criteria = parts.flatMap(({ sections }) => sections).flatMap((section) => section.criteria);
  const best = ({ options }: Criterion) =>
    options.reduce((found, option) => (option.points > found.points ? option : found)).code;
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
