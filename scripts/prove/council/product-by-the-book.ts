import { mayMeetFrom } from './session-by-the-book.js';
import type { ModelPanel } from '../sequences/model-facts.js';
import { resultOf, stateAfter, type ModelSheet } from '../sequences/model-result.js';
import { whoCounts, whoDecides, whoIsInDoubt, whoMayScore, whyNoQuorum } from './hall-quorum.js';
import {
  ballotsIn,
  isLost,
  because,
  productIn,
  refused,
  rulesNow,
  seatsTaken,
  sessionOf,
  withProduct,
  wordOf,
  type Hall,
  type HallPanel,
  type HallResult,
  type Product,
  type Refusal,
  type Verdict,
} from './hall.js';

/** What somebody asks for a product. */
export interface StepWish {
  readonly productId: string;
  readonly version: number;
  readonly action: StepName;
  readonly personId: string;
  readonly input: { readonly reason?: string; readonly panelId?: string };
}
export const stepNames = [
  ...(['openScoring', 'closeScoring', 'scoreAgain', 'recordDifference', 'breakOffScoring'] as const),
  ...(['proposeReopening', 'confirmReopening', 'declineReopening'] as const),
];
export type StepName = (typeof stepNames)[number];

const desk = ['councilSecretary', 'councilChair'];
const chair = ['councilChair'];
const approver = { district: 'districtApprover', province: 'provincialApprover' } as const;
const whoMay = ({ level }: Hall, action: StepName): readonly string[] =>
  ({
    ...{ openScoring: desk, closeScoring: desk, scoreAgain: chair, recordDifference: chair },
    breakOffScoring: desk,
    proposeReopening: desk,
    confirmReopening: [...chair, approver[level]],
    declineReopening: [...chair, approver[level]],
  })[action];

/** The states of one scoring. */
const scorings = {
  district: [{ council: 'district.council', name: '' }],
  province: [
    { council: 'province.council', name: 'first' },
    { council: 'province.verification', name: 'second' },
  ],
} as const;
const stateOf = ({ level }: Hall, scoringRound: number, what: 'Scoring' | 'Discussion' | 'Difference') => {
  const name = scorings[level][scoringRound - 1]?.name ?? '';
  return `${level}.${name === '' ? what.toLowerCase() : name + what}`;
};
const councilStateOf = ({ level }: Hall, scoringRound: number) =>
  scorings[level][scoringRound - 1]?.council ?? '';

/** Which actions there are for a product. */
export function stepsFor(hall: Hall, product: Product): readonly StepName[] {
  const { state } = product;
  const last = theLast(product);
  const reopening: readonly StepName[] =
    last?.standing === 'sealed' && restsOnNothing(state)
      ? ['proposeReopening', 'confirmReopening', 'declineReopening']
      : [];
  if (scorings[hall.level].some(({ council }) => council === state)) return ['openScoring', ...reopening];
  if (/scoring$|discussion$/i.test(state)) return ['closeScoring', 'breakOffScoring'];
  if (/difference$/i.test(state)) return ['scoreAgain', 'recordDifference', 'breakOffScoring'];
  return reopening;
}
const restsOnNothing = (state: string) =>
  [
    ...['district.forwarding', 'province.verification', 'province.recognition'],
    ...['province.ministryForwarding', 'closed.notPassed', 'closed.eliminated'],
  ].includes(state);

/** What was left when its scoring was broken off is no result. */
const whereTheLastIs = ({ results }: Product): number =>
  results.findLastIndex(({ isLeft }) => isLeft !== true);
const theLast = (product: Product): HallResult | undefined => product.results[whereTheLastIs(product)];

/** The answer to one action for a product. */
export function decideForProduct(hall: Hall, wish: StepWish, sheet: ModelSheet): Verdict {
  const { productId, version, action, personId, input } = wish;
  if (hall.offices[personId] === undefined) return refused({ code: 'dossier.not-found' });
  const product = productIn(hall, productId);
  if (product.version !== version) return refused({ code: 'version.stale', current: product.version });
  if (!stepsFor(hall, product).includes(action))
    return refused({ code: 'dossier.action-not-available', state: product.state, action });
  const needsReason = action !== 'openScoring' && action !== 'closeScoring';
  const refusals = [
    ...standing(hall, product, action, personId),
    ...because(needsReason && (input.reason ?? '').trim() === '', { code: 'reason.missing' }),
    ...(action === 'closeScoring' ? whyStillDiscussed(hall, product, personId, input.reason) : []),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const next = { ...product, ...after(hall, product, wish, sheet), version: version + 1 };
  return {
    taken: true,
    hall: withProduct(hall, next),
    told: { version: next.version, state: next.state, star: next.star },
  };
}

/** What a person is offered who looks at a product. */
export const offersForProduct = (hall: Hall, product: Product, personId: string) =>
  stepsFor(hall, product).map((action) => {
    const refusals = standing(hall, product, action, personId);
    const mine = roleFor(hall, product, action, personId) !== undefined;
    return { action, mine, allowed: refusals.length === 0, refusals };
  });

/** What the chair does at the table is done by whoever presides; a result is opened again by the offices themselves. */
const isOfChair = (action: StepName) => !action.endsWith('Reopening');

const roleFor = (hall: Hall, product: Product, action: StepName, personId: string) =>
  hall.offices[personId]?.find((role) => whoMay(hall, action).includes(role)) ??
  (isOfChair(action) && whoDecides(hall, product).includes(personId) ? 'councilChair' : undefined);

const whyNotPresiding = (hall: Hall, product: Product, personId: string): readonly Refusal[] => {
  const presiding = whoDecides(hall, product);
  const isChair = hall.offices[personId]?.includes('councilChair') ?? false;
  return because(isChair && !presiding.includes(personId), { code: 'council.not-presiding', presiding });
};

const standing = (hall: Hall, product: Product, action: StepName, personId: string): readonly Refusal[] =>
  asKnown(hall, product, personId, everythingAgainst(hall, product, action, personId));

function everythingAgainst(
  hall: Hall,
  product: Product,
  action: StepName,
  personId: string,
): readonly Refusal[] {
  const role = roleFor(hall, product, action, personId);
  return [
    ...because(role === undefined, {
      ...{ code: 'person.not-permitted', action, at: hall.level, roles: whoMay(hall, action) },
    }),
    ...(role?.startsWith('council') ? whyNotImpartial(product, personId) : []),
    ...needs(hall, product, action, personId),
  ];
}

/** A council's officer acts on a product only after a clear word of having no conflict in it. */
export function whyNotImpartial(product: Product, personId: string): readonly Refusal[] {
  switch (wordOf(product, personId)) {
    case 'none':
      return [];
    case 'conflict':
      return [{ code: 'conflict.declared', personId }];
    case 'doubt':
      return [{ code: 'conflict.in-doubt', waitingFor: [personId] }];
    case undefined:
      return [{ code: 'conflict.undeclared', waitingFor: [personId] }];
  }
}

/** The secretary too only where nobody presides any more, and then alone. */
const whyNotBreakingOff = (hall: Hall, product: Product, personId: string): readonly Refusal[] => {
  const presiding = whoDecides(hall, product);
  const offices = hall.offices[personId] ?? [];
  const mayBreakOff =
    presiding.includes(personId) || (presiding.length === 0 && offices.includes('councilSecretary'));
  const isOfDesk = offices.some((role) => desk.includes(role));
  return because(isOfDesk && !mayBreakOff, { code: 'council.not-presiding', presiding });
};

/** What goes on well is not broken off: enough count, and somebody presides. */
const whyGoingOn = (hall: Hall, product: Product): readonly Refusal[] => {
  const { panel } = product;
  const lacks = panel ? whyNoQuorum(hall, panel.rules, whoCounts(hall, product, panel), outOf(product)) : [];
  return because(lacks.length === 0 && whoDecides(hall, product).length > 0, {
    code: 'panel.may-still-close',
  });
};

function needs(hall: Hall, product: Product, action: StepName, personId: string): readonly Refusal[] {
  const { panel, reopening } = product;
  const proposed = because(reopening !== null, { code: 'reopening.proposed', proposedBy: reopening });
  switch (action) {
    case 'openScoring':
      return [
        ...(product.state === 'province.verification'
          ? [
              ...because(!product.tested, { code: 'test.not-recorded' }),
              ...because(!product.tested, { code: 'site-check.not-recorded' }),
              ...proposed,
              ...whyNotDeliveredAgain(hall, product),
            ]
          : []),
        ...needsOfOpening(hall, product),
      ];
    case 'closeScoring':
      return panel ? needsOfClosing(hall, product, panel) : [];
    case 'scoreAgain': {
      const turn = theLast(product)?.panel.turn ?? 0;
      return [
        ...whyNotPresiding(hall, product, personId),
        ...because(turn > 2 && !isCountedInVain(product), { code: 'panel.third-was-last', turn }),
      ];
    }
    case 'breakOffScoring':
      return [...whyNotBreakingOff(hall, product, personId), ...whyGoingOn(hall, product)];
    case 'proposeReopening':
      return proposed;
    case 'confirmReopening':
      return [
        ...because(reopening === null, { code: 'reopening.not-proposed' }),
        ...because(reopening === personId, { code: 'reopening.needs-another-person', proposedBy: reopening }),
      ];
    case 'declineReopening':
      return because(reopening === null, { code: 'reopening.not-proposed' });
    case 'recordDifference':
      return [...whyNotPresiding(hall, product, personId), ...whyCountedInVain(product)];
  }
}

function needsOfOpening(hall: Hall, product: Product): readonly Refusal[] {
  const session = sessionOf(hall, product.id);
  if (!session) return [{ code: 'session.not-open', councilId: hall.councilId }];
  const undeclared = session.there
    .map(({ personId }) => personId)
    .filter((id) => wordOf(product, id) === undefined);
  const doubting = whoIsInDoubt(product, seatsTaken(hall, session));
  const rules = rulesNow(hall, product);
  return [
    ...because(undeclared.length > 0, { code: 'conflict.undeclared', waitingFor: undeclared }),
    ...because(doubting.length > 0, { code: 'conflict.in-doubt', waitingFor: doubting }),
    ...whyNoQuorum(hall, rules, whoMayScore(hall, product), outOf(product)),
  ];
}

const outOf = (product: Product) => (personId: string) => wordOf(product, personId) === 'conflict';

/** First sheets are waited for; in a discussion whoever does not cast again stands by the first. */
function needsOfClosing(hall: Hall, product: Product, panel: HallPanel): readonly Refusal[] {
  const counting = whoCounts(hall, product, panel);
  const doubting = whoIsInDoubt(product, counting);
  const awaited = counting.map(({ personId }) => personId).filter((personId) => !panel.sheets.has(personId));
  return [
    ...because(panel.turn === 1 && awaited.length > 0, {
      ...{ code: 'panel.ballots-missing', seats: counting.length },
      ...{ cast: counting.length - awaited.length, waitingFor: awaited },
    }),
    ...because(doubting.length > 0, { code: 'conflict.in-doubt', waitingFor: doubting }),
    ...whyNoQuorum(hall, panel.rules, counting, outOf(product)),
  ];
}

/** In a discussion everybody hands in a sheet again, the same or another, or whoever presides ends it with a reason. */
function whyStillDiscussed(hall: Hall, product: Product, personId: string, reason = ''): readonly Refusal[] {
  const { panel } = product;
  if (!panel || panel.turn === 1) return [];
  const counting = whoCounts(hall, product, panel).map((seat) => seat.personId);
  const waitingFor = counting.filter((id) => !panel.sheets.has(id));
  const isEnded = reason.trim() !== '' && whoDecides(hall, product).includes(personId);
  return because(waitingFor.length > 0 && !isEnded, {
    ...{ code: 'panel.still-discussed', seats: counting.length },
    ...{ cast: counting.length - waitingFor.length, waitingFor },
  });
}

/** Of those whose ballots were counted nobody has a conflict, or sits for who has, or is in doubt, by now. */
function whyCountedInVain(product: Product): readonly Refusal[] {
  const last = theLast(product);
  const counted = [...(last?.counted.keys() ?? [])].toSorted();
  const lost = (last?.panel.seats ?? []).filter((seat) => isLost(product, seat)).map((seat) => seat.personId);
  const personIds = counted.filter((personId) => lost.includes(personId));
  const seats = (last?.panel.seats ?? []).filter(({ personId }) => counted.includes(personId));
  const waitingFor = whoIsInDoubt(product, seats);
  return [
    ...because(personIds.length > 0, { code: 'conflict.since-counted', personIds }),
    ...because(waitingFor.length > 0, { code: 'conflict.in-doubt', waitingFor }),
  ];
}

const isCountedInVain = (product: Product) =>
  whyCountedInVain(product).some(({ code }) => code === 'conflict.since-counted');

/** The second scoring waits for another session, and so for a delivery of its own. */
function whyNotDeliveredAgain(hall: Hall, product: Product): readonly Refusal[] {
  const session = sessionOf(hall, product.id);
  const last = theLast(product)?.panel;
  if (!session || last?.scoringRound !== 1 || last.sessionId !== session.id) return [];
  const { leadWorkingDays } = rulesNow(hall, product);
  const mayOpenOn = mayMeetFrom(hall.today, leadWorkingDays);
  return [{ code: 'agenda.not-delivered-again', leadWorkingDays, mayOpenOn }];
}

/** A doubt is told to whoever leads or audits, and to oneself. */
const knowsDoubts = (hall: Hall, product: Product, personId: string) =>
  hall.offices[personId]?.some((role) => ['councilChair', 'councilSecretary', 'auditor'].includes(role)) ===
    true || whoDecides(hall, product).includes(personId);
const asKnown = (hall: Hall, product: Product, personId: string, refusals: readonly Refusal[]) =>
  knowsDoubts(hall, product, personId)
    ? refusals
    : refusals.map((refusal) =>
        refusal.code === 'conflict.in-doubt'
          ? {
              ...refusal,
              waitingFor: (refusal['waitingFor'] as readonly string[]).filter((id) => id === personId),
            }
          : refusal,
      );

function after(
  hall: Hall,
  product: Product,
  { action, input, personId }: StepWish,
  sheet: ModelSheet,
): Partial<Product> {
  switch (action) {
    case 'openScoring':
      return opened(hall, product, input.panelId ?? '');
    case 'closeScoring':
      return product.panel ? closed(hall, product, product.panel, sheet) : {};
    case 'scoreAgain': {
      const last = lastOf(product);
      return { state: stateOf(hall, last.panel.scoringRound, 'Discussion'), panel: nextTurn(last) };
    }
    case 'recordDifference': {
      const last = lastOf(product);
      return { state: wayOf(hall, last), star: last.star, results: marked(product, 'sealed') };
    }
    case 'breakOffScoring': {
      const { panel, brokenOff } = product;
      const { scoringRound } = panel ?? lastOf(product).panel;
      return {
        state: councilStateOf(hall, scoringRound),
        ...{ panel: null, brokenOff: panel ? [...brokenOff, panel] : brokenOff },
        results: product.results.map((each) =>
          each.standing === 'shown' ? { ...each, isLeft: true } : each,
        ),
      };
    }
    case 'proposeReopening':
      return { reopening: personId };
    case 'declineReopening':
      return { reopening: null };
    case 'confirmReopening': {
      const { scoringRound } = lastOf(product).panel;
      const state = councilStateOf(hall, scoringRound);
      return {
        ...{ state, star: null, reopening: null, results: marked(product, 'reopened') },
        // What lies between the two scorings is done anew after the first.
        tested: product.tested && !(hall.level === 'province' && scoringRound === 1),
      };
    }
  }
}

function opened(hall: Hall, product: Product, panelId: string): Partial<Product> {
  const scoringRound = product.state === 'province.verification' ? 2 : 1;
  const held = [...product.results.map(({ panel: each }) => each), ...product.brokenOff].filter(
    (each) => each.scoringRound === scoringRound,
  );
  const panel: HallPanel = {
    ...{ id: panelId, turn: 1, scoringRound, contested: [], sheets: new Map(), before: new Map() },
    attempt: 1 + Math.max(0, ...held.map(({ attempt }) => attempt)),
    rules: rulesNow(hall, product),
    sessionId: sessionOf(hall, product.id)?.id ?? '',
    seats: whoMayScore(hall, product),
  };
  return { state: stateOf(hall, scoringRound, 'Scoring'), panel };
}

function closed(hall: Hall, product: Product, panel: HallPanel, sheet: ModelSheet): Partial<Product> {
  const lost = panel.seats.filter((seat) => isLost(product, seat)).map(({ personId }) => personId);
  const words = Object.fromEntries(lost.map((personId) => [personId, 'conflict' as const]));
  const {
    points,
    outcome,
    star,
    contested,
    standing: stands,
  } = resultOf(asPanel(hall, panel), words, sheet, hall.today);
  const counted = new Map(
    [...panel.before, ...panel.sheets].filter(([personId]) => !lost.includes(personId)),
  );
  const result: HallResult = { panel, counted, points, outcome, star, contested, standing: stands };
  const changes = { results: [...product.results, result], panel: null };
  if (stands === 'sealed') return { ...changes, state: wayOf(hall, result), star };
  return panel.turn === 1
    ? { ...changes, state: stateOf(hall, panel.scoringRound, 'Discussion'), panel: nextTurn(result) }
    : { ...changes, state: stateOf(hall, panel.scoringRound, 'Difference') };
}

/** Whoever scored may score the contested criteria once more. */
const nextTurn = ({ panel, counted, contested }: HallResult): HallPanel => ({
  ...panel,
  ...{ id: '', turn: panel.turn + 1, sheets: new Map(), before: counted, contested },
  seats: panel.seats.filter(({ personId }) => counted.has(personId)),
});

const wayOf = (hall: Hall, result: HallResult) =>
  stateAfter(
    {
      ...result,
      panel: asPanel(hall, result.panel),
      counted: ballotsIn(result.counted),
    },
    'qd-1048-2019',
  );

const asPanel = ({ level, councilId, seats }: Hall, panel: HallPanel): ModelPanel => ({
  ...{ level, scoringRound: panel.scoringRound, attempt: panel.attempt, turn: panel.turn },
  council: { id: councilId, from: '', seats, charters: [] },
  ...{ rules: panel.rules, sessionId: panel.sessionId, dueOn: null, contested: panel.contested },
  seats: panel.seats.map(({ personId }) => personId),
  ...{ ballots: ballotsIn(panel.sheets), before: ballotsIn(panel.before) },
});

function lastOf(product: Product): HallResult {
  const last = theLast(product);
  if (!last) throw new Error('There is no result to speak of');
  return last;
}

const marked = (product: Product, standing: HallResult['standing']): readonly HallResult[] =>
  product.results.with(whereTheLastIs(product), { ...lastOf(product), standing });
