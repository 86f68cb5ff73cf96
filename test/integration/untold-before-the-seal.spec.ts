import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Relay } from '../../src/modules/reminders/index.js';
import { eventually } from '../support/eventually.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { markedSheet } from '../support/marked-sheet.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { toDistrictCouncil, type ScoringStory } from '../support/scoring-story.js';
import { TextCatcher } from '../support/text-catcher.js';
import { told } from '../support/told.js';

/** One of several worlds in which the same is done at the same hours, and nothing differs but the marks on the sheets. */
interface World {
  readonly world: RunningApplication;
  readonly mails: MailCatcher;
  readonly texts: TextCatcher;
  readonly story: ScoringStory;
  readonly people: readonly Browser[];
  readonly feeds: readonly string[];
  /** What each member gives, and the fifth has begun to. */
  readonly points: readonly number[];
}

const alike = (points: number) => Array.from({ length: 7 }, () => points);
const points = { high: alike(95), low: alike(45), apart: [95, 45, 95, 45, 95, 45, 95] };
type Name = keyof typeof points;
const names = Object.keys(points) as readonly Name[];
let worlds: Readonly<Record<Name, World>>;

async function must(answering: Promise<Answer>): Promise<Answer> {
  const answer = await answering;
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

async function begin(given: readonly number[]): Promise<World> {
  const [mails, texts] = await Promise.all([MailCatcher.start(), TextCatcher.start()]);
  const world = await RunningApplication.start({
    ...{ SMTP_URL: mails.url, MAIL_FROM: 'ocop@tinh.example', PUBLIC_URL: 'https://ocop.example' },
    ...{ TEXT_GATEWAY_URL: texts.settings.url, TEXT_GATEWAY_SECRET: texts.secret },
    TEXT_GATEWAY_PRIVATE: 'allowed',
  });
  // Everybody can be written to from the beginning.
  await world.query(
    `CREATE FUNCTION give_addresses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       NEW.email := NEW.sign_in_name || '@ocop.example'; NEW.phone := '09' || lpad(substr(NEW.sign_in_name, 6), 8, '0');
       RETURN NEW; END $$;
     CREATE TRIGGER give_addresses BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION give_addresses()`,
  );
  const { district, province } = world.places;
  const others = [
    await world.signedIn(['coordinationOffice', district]),
    await world.signedIn(['auditor', district]),
    await world.signedIn(['provinceOfficer', province]),
    await world.signedIn(['administrator', null]),
  ];
  const story = await openUnderCharter(world, others[0] as Browser);
  const people = [...story.council, story.owner, story.officer, story.districtOfficer, ...others];
  const feeds: string[] = [];
  for (const by of people) {
    const made = await must(by.post('/calendar-feeds/own'));
    feeds.push(told<string>(made, 'path').replace('/api', ''));
  }
  return { world, mails, texts, story, people, feeds, points: given };
}

/** Sheets more than ten points apart are discussed. */
async function openUnderCharter(world: RunningApplication, office: Browser): Promise<ScoringStory> {
  const story = await toDistrictCouncil(world);
  // One after the other: a digest lists what was told in the order in which it was.
  await allTold(world);
  const body = {
    ...{ decisionNumber: '07/QĐ-HĐ', decidedOn: '2021-06-14', inForceFrom: '2021-06-14' },
    terms: { spread: { points: 10, counts: 'above' } },
  };
  await must(office.post(`/councils/${story.councilId}/charters`, { body }));
  await allTold(world);
  await world.convene(story.dossierId, 'district');
  await must(story.step(story.council[1], 'openScoring'));
  const [panel] = await world.query<{ id: string }>('SELECT id FROM panel WHERE dossier_id = $1', [
    story.dossierId,
  ]);
  return { ...story, panelId: panel?.id ?? '' };
}

async function cast({ story, points: given }: World, members: readonly number[]): Promise<void> {
  const path = `/dossiers/${story.dossierId}/panels/${story.panelId}`;
  for (const i of members) {
    const by = story.council[i] as Browser;
    const body = await markedSheet(by, 'qd-1048-2019', '12', given[i] ?? 0);
    await must(by.post(`${path}/ballot`, { version: await story.version(), body }));
  }
}

async function draft({ story, points: given }: World, member: number): Promise<void> {
  const by = story.council[member] as Browser;
  const body = await markedSheet(by, 'qd-1048-2019', '12', given[member] ?? 0);
  const path = `/dossiers/${story.dossierId}/panels/${story.panelId}/draft`;
  await must(by.send('PUT', path, { version: 0, body }));
}

/** At that hour everything that is due is told and sent. */
async function at({ world }: World, instant: string): Promise<void> {
  await world.setClock(instant);
  await allTold(world);
}

async function allTold(world: RunningApplication): Promise<void> {
  await eventually(async () => {
    await world.app.get(Relay, { strict: false }).sweep();
    const [row] = await world.query<{ waiting: number }>(
      `SELECT (SELECT count(*) FROM outbox WHERE due_at <= ocop_now() AND status IN ('planned', 'handed'))::int
            + (SELECT count(*) FROM delivery WHERE due_at <= ocop_now() AND sending_id IS NULL AND cancelled_at IS NULL)::int
            + (SELECT count(*) FROM sending WHERE status = 'pending')::int AS waiting`,
    );
    if (row?.waiting !== 0) throw new Error(`${row?.waiting} are under way`);
  }, 60_000);
}

/** Everything that anybody was told or may look up of it; what names a world rather than what was done is taken out. */
async function toldIn({ world, mails, texts, story, people, feeds }: World) {
  const persons = await world.query<{ id: string; name: string }>(
    `SELECT id, sign_in_name AS name FROM person
      UNION ALL SELECT id, 'panel ' || turn FROM panel UNION ALL SELECT id, 'session' FROM council_session
      UNION ALL SELECT id, 'place ' || code FROM place UNION ALL SELECT id, 'dossier' FROM dossier`,
  );
  const labels = new Map(persons.map(({ id, name }) => [id, name]));
  const plain = (value: unknown) =>
    JSON.stringify(value)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, (id) => labels.get(id) ?? 'id')
      .replaceAll(/(\d{4}-\d\d-\d\dT\d\d):[\d:.]+(Z|[+-]\d\d:\d\d)/g, '$1')
      .replaceAll(/(\d{8}T\d\d)\d{4}Z/g, '$1')
      .replaceAll(/sms-\d+/g, 'sms');
  const inOrder = (values: readonly unknown[]) => values.map(plain).toSorted();
  // How often a row was handed over says how busy the machine was.
  const rowsOf = async (table: string) =>
    inOrder(
      (
        await world.query<{ row: object }>(
          `SELECT to_jsonb(t) - '{attempt,handed_at,provider_id}'::text[] AS row FROM ${table} t`,
        )
      ).map(({ row }) => row),
    );
  const pages = [
    ...['notices?limit=100', `dossiers/${story.dossierId}/reminders`],
    ...[`dossiers/${story.dossierId}/deliveries?limit=100`, `deliveries/rounds/${story.roundId}?limit=100`],
  ];
  const read: Record<string, readonly string[]> = {};
  for (const [i, by] of people.entries()) {
    for (const page of pages) {
      const { status, body } = await by.get(`/${page}`);
      read[`${labels.get(by.personId)} ${plain(page)}`] = inOrder([
        status,
        ...((body['items'] as object[]) ?? [body]),
      ]);
    }
    // Its lines are folded, in the middle of ids too.
    const feed = told<string>(await must(world.nobody().get(feeds[i] ?? '')), 'text').replaceAll('\r\n ', '');
    read[`${labels.get(by.personId)} feed`] = [plain(feed)];
  }
  return {
    ...read,
    outbox: await rowsOf('outbox'),
    notices: await rowsOf('notice'),
    deliveries: await rowsOf('delivery'),
    sendings: await rowsOf('sending'),
    attempts: await rowsOf('sending_attempt'),
    mails: inOrder(mails.arrived.map(({ to, subject, text, html }) => ({ to, subject, text, html }))),
    texts: inOrder(texts.arrived.map(({ body: { to, text } }) => ({ to, text }))),
  };
}
type Told = Awaited<ReturnType<typeof toldIn>>;

/** What was told in one world and not in the other. */
const differences = (one: Told, other: Told) =>
  Object.entries(one).flatMap(([where, lines]) => {
    const others: readonly string[] = other[where as keyof Told];
    const left = lines.filter((line) => !others.includes(line));
    return left.length > 0 || lines.length !== others.length ? [[where, ...left.slice(0, 2)]] : [];
  });

const everywhere = async () => {
  const [high, low, apart] = await Promise.all(names.map((name) => toldIn(worlds[name])));
  if (!high || !low || !apart) throw new Error('There are three worlds');
  return { high, low, apart };
};
const inEach = async (doing: (each: World) => Promise<void>) => {
  for (const name of names) await doing(worlds[name]);
};

beforeAll(async () => {
  const [high, low, apart] = [await begin(points.high), await begin(points.low), await begin(points.apart)];
  worlds = { high, low, apart };
});
afterAll(() =>
  inEach(async ({ world, mails, texts }) => {
    await world.stop();
    await Promise.all([mails.stop(), texts.stop()]);
  }),
);

describe('high marks, low marks and marks far apart', () => {
  it('are told to nobody while half of the council has cast: no notice, digest, mail, short message or calendar differs', async () => {
    await inEach(async (each) => {
      await cast(each, [0, 1, 2, 3]);
      await draft(each, 4);
      await allTold(each.world);
      // The next morning's digest, and the round's deadline of the day after.
      await at(each, '2021-06-15T07:40:00+07:00');
      await at(each, '2021-08-12T08:10:00+07:00');
    });
    const { high, low, apart } = await everywhere();
    for (const kind of ['outbox', 'notices', 'deliveries', 'sendings', 'attempts', 'mails', 'texts'] as const)
      expect([kind, high[kind].length > 0]).toEqual([kind, true]);
    expect(high.deliveries.join()).toContain('"digest":true');
    expect(
      Object.entries(high).filter(([name, [text]]) => name.endsWith('feed') && text?.includes('VEVENT')),
    ).not.toEqual([]);
    expect(differences(low, high)).toEqual([]);
    expect(differences(apart, high)).toEqual([]);
  });

  it('nor once everybody has', async () => {
    await inEach(async (each) => {
      await cast(each, [4, 5, 6]);
      await at(each, '2021-08-13T07:40:00+07:00');
    });
    const { high, low, apart } = await everywhere();
    expect(differences(low, high)).toEqual([]);
    expect(differences(apart, high)).toEqual([]);
  });

  it('lead to what is told when the panel is closed', async () => {
    await inEach(async (each) => {
      const { story } = each;
      await must(story.step(story.council[1], 'closeScoring'));
      await allTold(each.world);
    });
    const notices = await Promise.all(
      names.map((name) =>
        worlds[name].world.query(
          `SELECT template, count(*)::int AS told FROM notice GROUP BY template ORDER BY template`,
        ),
      ),
    );
    expect(new Set(notices.map((each) => JSON.stringify(each)))).toHaveProperty('size', names.length);
  });
});

describe('what the chair writes of the sheets before the seal', () => {
  it('is for whoever may read them, and never for their owner', async () => {
    const { world, story } = worlds.apart;
    const [chair] = story.council;
    const { district, province } = world.places;
    const reads = [...story.council, story.districtOfficer, await world.signedIn(['auditor', district])];
    const waits = [
      ...[story.owner, story.officer, await world.signedIn(['coordinationOffice', district])],
      ...[await world.signedIn(['districtApprover', district]), await world.signedIn(['auditor', province])],
    ];
    const reasonFor = async (by: Browser) => {
      const { steps } = (await must(by.get(`/dossiers/${story.dossierId}`))).body;
      return (steps as { reason: string | null; details: object }[]).at(-1);
    };
    for (const [i, action] of ['closeScoring', 'scoreAgain', 'closeScoring', 'recordDifference'].entries()) {
      const reason = `Lần ${i}: bà Ba 95 điểm, ông Tư 45 điểm`;
      await must(story.step(chair, action, { reason }));
      for (const by of reads) expect([action, await reasonFor(by)]).toMatchObject([action, { reason }]);
      for (const by of waits) {
        const told = await reasonFor(by);
        expect([action, told?.reason, JSON.stringify(told?.details)]).toEqual([
          ...[action, null, expect.not.stringContaining('Tư')],
        ]);
      }
    }
  });
});
