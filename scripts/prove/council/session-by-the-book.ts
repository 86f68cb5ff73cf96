import { addDays, type Day } from '../sequences/model-facts.js';
import { whyNoMeeting } from './hall-quorum.js';
import {
  because,
  charterOn,
  productIn,
  refused,
  rulesUnder,
  sessionIn,
  withSession,
  type Hall,
  type HallRules,
  type HallSession,
  type Product,
  type Refusal,
  type SessionState,
  type Verdict,
} from './hall.js';

/** What somebody asks of a session. */
export interface SessionWish {
  readonly sessionId: string;
  readonly version: number;
  readonly action: SessionActionName;
  readonly personId: string;
  readonly input: SessionInput;
}
export interface SessionInput {
  readonly dossierId?: string;
  readonly dossierIds?: readonly string[];
  readonly personId?: string;
  readonly standsInFor?: string;
  readonly paper?: string;
  readonly charterId?: string | null;
  readonly reason?: string;
}
const everything = [
  'addItems',
  'removeItem',
  'arrange',
  'deliver',
  'arrive',
  'leave',
  'open',
  'seal',
  'cancel',
] as const;
export type SessionActionName = (typeof everything)[number];

/** Which actions there are in a state. */
const possible: Readonly<Record<SessionState, readonly SessionActionName[]>> = {
  planned: ['addItems', 'removeItem', 'arrange', 'deliver', 'cancel'],
  delivered: ['addItems', 'removeItem', 'arrange', 'arrive', 'leave', 'open', 'cancel'],
  open: ['arrange', 'arrive', 'leave', 'seal'],
  sealed: [],
  cancelled: [],
};
const desk = ['councilSecretary', 'councilChair'];

/** The answer to one action in a session. */
export function decideInSession(hall: Hall, wish: SessionWish): Verdict {
  const { sessionId, version, action, personId, input } = wish;
  if (hall.offices[personId] === undefined) return refused({ code: 'session.not-found' });
  const session = sessionIn(hall, sessionId);
  if (session.version !== version) return refused({ code: 'version.stale', current: session.version });
  if (!possible[session.state].includes(action))
    return refused({ code: 'session.action-not-available', state: session.state, action });
  const refusals = [
    ...whyNotHere(hall, personId),
    ...standing(hall, session, action),
    ...brought(hall, session, action, input),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const notTaken = action === 'addItems' ? whyNotListed(hall, input) : [];
  if (notTaken.length > 0) return refused(...notTaken);
  const next = { ...after(hall, session, action, input), version: version + 1 };
  return {
    taken: true,
    hall: withSession(hall, next),
    told: { version: next.version, state: next.state },
  };
}

/** A product waits at one council, on one agenda at a time; one that may not come keeps the others off too. */
const whyNotListed = ({ products, sessions }: Hall, { dossierIds = [] }: SessionInput) =>
  dossierIds.flatMap((dossierId): readonly Refusal[] => {
    if (!products.some(({ id }) => id === dossierId)) return [{ code: 'agenda.dossier-unknown', dossierId }];
    const isElsewhere = sessions.some(
      ({ state, agenda }) => !isOver(state) && agenda.some(({ productId }) => productId === dossierId),
    );
    return because(isElsewhere, { code: 'agenda.listed-elsewhere', dossierId });
  });

export const isOver = (state: SessionState) => state === 'sealed' || state === 'cancelled';

/** What a person is offered who looks at a session. */
export const offersInSession = (hall: Hall, session: HallSession, personId: string) =>
  possible[session.state].map((action) => {
    const against = whyNotHere(hall, personId);
    const refusals = [...against, ...standing(hall, session, action)];
    return { action, mine: against.length === 0, allowed: refusals.length === 0, refusals };
  });

/** The charter of an opened session stays; before, the one in force. */
export function rulesOf(hall: Hall, { openedUnder }: HallSession): HallRules {
  return rulesUnder(hall.level, openedUnder === undefined ? charterOn(hall, hall.today) : openedUnder);
}

/** So many working days lie before the meeting, that of the delivery among them. No holiday falls into these weeks. */
export function mayMeetFrom(deliveredOn: Day, workingDays: number): Day {
  let on = deliveredOn;
  for (let left = workingDays; left > 0; on = addDays(on, 1)) if (isWorked(on)) left -= 1;
  return on;
}
const isWorked = (day: Day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** A second scoring waits for test and check on the spot, and what is delivered for it tells of both. */
export const waitsForCouncil = ({ state, tested }: Product) =>
  ['district.council', 'province.council'].includes(state) || (state === 'province.verification' && tested);
/** Until the chair has spoken on a difference, the scoring is not over. */
export const isInScoring = (state: string) =>
  /\.(scoring|firstScoring|secondScoring|.*[dD]iscussion|.*[dD]ifference)$/.test(state);

const whyNotHere = ({ offices }: Hall, personId: string): readonly Refusal[] =>
  because(!desk.some((role) => offices[personId]?.includes(role)), {
    code: 'person.not-permitted',
    roles: desk,
  });

function standing(hall: Hall, session: HallSession, action: SessionActionName): readonly Refusal[] {
  const { agenda } = session;
  const empty = because(agenda.length === 0, { code: 'agenda.empty' });
  const notWaiting = agenda
    .filter(({ productId }) => !waitsForCouncil(productIn(hall, productId)))
    .map(({ productId }) => ({ code: 'agenda.dossier-not-waiting', dossierId: productId }));
  switch (action) {
    case 'deliver':
      return [...empty, ...notWaiting];
    case 'open':
      return [
        ...empty,
        ...notWaiting,
        ...agenda.flatMap((item) => whyTooEarly(hall, session, item)),
        ...whyNotInThatPlace(hall, session),
        // An empty agenda asks for nobody.
        ...(agenda.length === 0 ? [] : whyNoMeeting(hall, rulesOf(hall, session), session)),
      ];
    case 'seal':
      return agenda
        .filter(({ productId }) => isInScoring(productIn(hall, productId).state))
        .map(({ productId }) => ({ code: 'agenda.scoring-open', dossierId: productId }));
    case 'addItems':
    case 'removeItem':
    case 'arrange':
    case 'arrive':
    case 'leave':
    case 'cancel':
      return [];
  }
}

function whyTooEarly(
  hall: Hall,
  session: HallSession,
  { productId, deliveredOn }: HallSession['agenda'][number],
): readonly Refusal[] {
  if (deliveredOn === null) return [{ code: 'agenda.not-delivered', dossierId: productId }];
  const { leadWorkingDays } = rulesOf(hall, session);
  const mayOpenOn = mayMeetFrom(deliveredOn, leadWorkingDays);
  return because(hall.today < mayOpenOn, {
    ...{ code: 'agenda.delivered-late', dossierId: productId, deliveredOn, leadWorkingDays, mayOpenOn },
  });
}

function brought(
  hall: Hall,
  session: HallSession,
  action: SessionActionName,
  input: SessionInput,
): readonly Refusal[] {
  const { agenda, there } = session;
  const listed = agenda.map(({ productId }) => productId);
  const { dossierId = '', dossierIds = [], personId = '', charterId = null, reason = '' } = input;
  switch (action) {
    case 'addItems':
      return dossierIds
        .filter((id) => listed.includes(id))
        .map((id) => ({ code: 'agenda.listed-already', dossierId: id }));
    case 'removeItem':
      return because(!listed.includes(dossierId), { code: 'agenda.not-listed', dossierId });
    case 'arrange':
      return because(dossierIds.toSorted().join() !== listed.toSorted().join(), {
        ...{ code: 'agenda.not-the-same', listed: listed.length, given: dossierIds.length },
      });
    case 'arrive':
      return [...whyNotThatSeat(hall, session, input), ...whySeatIsTaken(session, input)];
    case 'leave':
      return because(!there.some((each) => each.personId === personId), {
        ...{ code: 'attendance.not-present', personId },
      });
    case 'open': {
      const current = charterOn(hall, hall.today)?.id ?? null;
      return because(charterId !== current, { code: 'charter.stale', current });
    }
    case 'cancel':
      return because(reason.trim() === '', { code: 'reason.missing' });
    case 'deliver':
    case 'seal':
      return [];
  }
}

/** The own seat, or that of a member whom the charter names, with a paper. */
function whyNotThatSeat(
  hall: Hall,
  session: HallSession,
  { personId = '', standsInFor, paper = '' }: SessionInput,
): readonly Refusal[] {
  if (standsInFor === undefined)
    return because(!hall.seats.some((seat) => seat.personId === personId), {
      ...{ code: 'attendance.not-seated', personId },
    });
  // At an empty table nobody stands in for anybody.
  const named =
    session.agenda.length > 0 && isNamed(rulesOf(hall, session), { personId, memberId: standsInFor });
  return [
    ...because(!named, { code: 'attendance.stand-in-not-named', personId, memberId: standsInFor }),
    ...because(paper.trim() === '', { code: 'attendance.paper-missing' }),
  ];
}

/** Whoever came for another under a charter that another has followed since. At an empty table nobody is asked for. */
const whyNotInThatPlace = (hall: Hall, session: HallSession): readonly Refusal[] =>
  session.there.flatMap(({ personId, for: memberId }) =>
    because(
      memberId !== null &&
        session.agenda.length > 0 &&
        !isNamed(rulesOf(hall, session), { personId, memberId }),
      { code: 'attendance.stand-in-not-named', personId, memberId },
    ),
  );

const isNamed = (
  { standIns }: HallRules,
  one: { readonly personId: string; readonly memberId: string },
): boolean =>
  standIns.some(({ memberId, substituteId }) => memberId === one.memberId && substituteId === one.personId);

/** Nobody is there twice, and nobody sits for a member who is there, or whom another sits for already. */
function whySeatIsTaken({ there }: HallSession, { personId, standsInFor }: SessionInput): readonly Refusal[] {
  const wanted = [personId, standsInFor ?? personId];
  return there
    .filter((each) => wanted.includes(each.personId) || (each.for !== null && wanted.includes(each.for)))
    .map((each) => ({ code: 'attendance.present-already', personId: each.personId }));
}

function after(
  hall: Hall,
  session: HallSession,
  action: SessionActionName,
  input: SessionInput,
): HallSession {
  const { agenda, there } = session;
  const { dossierId = '', dossierIds = [], personId = '', standsInFor = null } = input;
  switch (action) {
    case 'addItems':
      return {
        ...session,
        state: 'planned',
        agenda: [...agenda, ...dossierIds.map((id) => ({ productId: id, deliveredOn: null }))],
      };
    case 'removeItem':
      return { ...session, agenda: agenda.filter(({ productId }) => productId !== dossierId) };
    case 'arrange':
      return {
        ...session,
        agenda: dossierIds.flatMap((id) => agenda.filter(({ productId }) => productId === id)),
      };
    case 'deliver':
      return {
        ...session,
        state: 'delivered',
        agenda: agenda.map((item) => ({ ...item, deliveredOn: item.deliveredOn ?? hall.today })),
      };
    case 'arrive':
      return {
        ...session,
        there: [...there, { personId, for: standsInFor }],
        came: [...session.came, personId],
      };
    case 'leave':
      return { ...session, there: there.filter((each) => each.personId !== personId) };
    case 'open':
      return { ...session, state: 'open', openedUnder: charterOn(hall, hall.today) };
    case 'seal':
      return { ...session, state: 'sealed', there: [] };
    case 'cancel':
      return { ...session, state: 'cancelled' };
  }
}
