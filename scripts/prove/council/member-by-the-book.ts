import { ticksOf } from '../../../src/domain/scoring/ballot.js';
import type { ConflictGround } from '../../../src/domain/council/conflict.js';
import type { ModelWord } from '../sequences/model-facts.js';
import type { ReadySheet } from '../sequences/sheets.js';
import {
  because,
  isOut,
  productIn,
  refused,
  withProduct,
  type Hall,
  type HallPanel,
  type Product,
  type Refusal,
  type Verdict,
} from './hall.js';
import { whoDecides } from './hall-quorum.js';
import { whyNotImpartial } from './product-by-the-book.js';

/** A member's own word on a conflict of interest, or the chair's on a member. */
export interface WordWish {
  readonly productId: string;
  readonly personId: string;
  /** Null: of oneself. */
  readonly memberId: string | null;
  readonly word: ModelWord;
  readonly ground: ConflictGround | null;
  readonly note: string | null;
}
export interface BallotWish {
  readonly productId: string;
  readonly panelId: string;
  readonly version: number;
  readonly personId: string;
  readonly ready: ReadySheet;
}

/** The answer to a word on a conflict of interest. */
export function decideOnWord(hall: Hall, wish: WordWish): Verdict {
  const { personId, memberId, word, ground, note } = wish;
  if (hall.offices[personId] === undefined) return refused({ code: 'dossier.not-found' });
  const product = productIn(hall, wish.productId);
  const known = membersOf(hall, product);
  const about = memberId ?? personId;
  // Whoever sits in an open panel for the chair has the chair's seat there.
  const isHead = [...hall.seats, ...(product.panel?.seats ?? [])].some(
    (seat) => seat.personId === personId && ['chair', 'viceChair'].includes(seat.seat),
  );
  const leads = whoDecides(hall, product, memberId).includes(personId);
  const isOwn = memberId === personId;
  if (memberId === null && !known.includes(personId)) return refused({ code: 'council.not-seated' });
  if (memberId !== null && !isHead && !leads) return refused({ code: 'council.not-chair' });
  if (memberId !== null && !known.includes(memberId))
    return refused({ code: 'council.member-unknown', personId: memberId });
  const partial = memberId === null || isOwn ? [] : whyNotImpartial(product, personId);
  if (memberId !== null && !isOwn && !leads && partial.length === 0)
    return refused({ code: 'council.not-chair' });
  const last = product.words[about];
  const isSettled = last !== undefined && (last.word === 'conflict' || last.ruled) && word !== 'conflict';
  const isThere = last !== undefined && (last.word !== 'none' || last.ruled);
  const refusals = [
    ...partial,
    ...because(word === 'conflict' && ground === null, { code: 'conflict.ground-missing' }),
    ...because(word !== 'conflict' && ground !== null, { code: 'conflict.ground-unexpected', word }),
    ...(memberId === null
      ? because(isSettled, { code: 'conflict.settled', word: last?.word })
      : [
          ...because(isOwn, { code: 'conflict.own-case' }),
          ...because(!isThere && !isOwn, { code: 'conflict.nothing-to-rule', word: last?.word ?? null }),
          ...because((note ?? '').trim() === '', { code: 'reason.missing' }),
        ]),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const ruled = about !== personId;
  const words = { ...product.words, [about]: { word, ruled } };
  return { taken: true, hall: withProduct(hall, { ...product, words }), told: { word, ruled } };
}

/** The council, whoever sits in the open panel, whom any of its charters names as a stand-in, and whoever runs its sessions. */
const membersOf = ({ seats, charters, offices }: Hall, { panel }: Product): readonly string[] => [
  ...seats.map(({ personId }) => personId),
  ...(panel?.seats ?? []).map(({ personId }) => personId),
  ...charters.flatMap(({ standIns }) => standIns.map(({ substituteId }) => substituteId)),
  ...Object.keys(offices).filter((personId) =>
    offices[personId]?.some((role) => role === 'councilChair' || role === 'councilSecretary'),
  ),
];

/** The answer to a ballot. Whoever left before casting has no seat any more. */
export function decideOnBallot(hall: Hall, wish: BallotWish): Verdict {
  const { panelId, version, personId, ready } = wish;
  const product = productIn(hall, wish.productId);
  const panel = panelOf(product, panelId);
  if (hall.offices[personId] === undefined || !panel) return refused({ code: 'panel.not-found' });
  if (!hasSeat(hall, product, panel, personId)) return refused({ code: 'panel.not-seated' });
  const [partial] = whyNotImpartial(product, personId);
  if (partial) return refused(partial);
  if (panel !== product.panel) return refused({ code: 'panel.closed' });
  if (panel.sheets.has(personId)) return refused({ code: 'ballot.already-cast' });
  if (product.version !== version) return refused({ code: 'version.stale', current: product.version });
  const refusals = panel.turn > 1 ? whyNotThatSheet(panel, personId, ready) : [];
  if (refusals.length > 0) return refused(...refusals);
  const sheets = new Map([...panel.sheets, [personId, ready]]);
  return {
    taken: true,
    hall: withProduct(hall, { ...product, panel: { ...panel, sheets } }),
    told: { total: ready.ballot.total },
  };
}

const panelOf = ({ panel, results, brokenOff }: Product, panelId: string): HallPanel | undefined =>
  [...(panel ? [panel] : []), ...results.map((result) => result.panel), ...brokenOff].find(
    ({ id }) => id === panelId,
  );

function hasSeat(hall: Hall, product: Product, panel: HallPanel, personId: string): boolean {
  const session = hall.sessions.find(({ id }) => id === panel.sessionId);
  const isThere = session?.there.some((each) => each.personId === personId) ?? false;
  const seat = panel.seats.find((each) => each.personId === personId);
  const isForAnother = seat !== undefined && seat.for !== personId;
  const isLeftOut = isForAnother && isOut(product, seat.for) && panel === product.panel;
  const mayStillCast = panel !== product.panel || panel.turn > 1 || panel.sheets.has(personId) || isThere;
  return seat !== undefined && !isLeftOut && mayStillCast;
}

/** Only what causes the gap is scored again, each change with its reason; findings stay as they are. */
function whyNotThatSheet(panel: HallPanel, personId: string, { sheet }: ReadySheet): readonly Refusal[] {
  const before = panel.before.get(personId)?.sheet;
  if (!before) return [];
  const text = (notes: Readonly<Record<string, string>>, code: string) => (notes[code] ?? '').trim();
  const ticks = (marks: typeof sheet.marks, code: string) => [...ticksOf(marks[code])].toSorted().join();
  const codes = [...Object.keys(before.marks), ...Object.keys(sheet.marks), ...Object.keys(before.notes)];
  return [
    ...[...new Set([...codes, ...Object.keys(sheet.notes)])].flatMap((criterion): readonly Refusal[] => {
      const isMarked = ticks(before.marks, criterion) !== ticks(sheet.marks, criterion);
      const isNoted = text(before.notes, criterion) !== text(sheet.notes, criterion);
      if (!isMarked && !isNoted) return [];
      if (!panel.contested.includes(criterion))
        return [
          { code: 'ballot.not-contested', path: `${isMarked ? 'marks' : 'notes'}.${criterion}`, criterion },
        ];
      const isReasoned = isNoted && text(sheet.notes, criterion) !== '';
      return because(isMarked && !isReasoned, {
        ...{ code: 'ballot.change-without-reason', path: `notes.${criterion}`, criterion },
      });
    }),
    ...because([...before.declared].toSorted().join() !== [...sheet.declared].toSorted().join(), {
      ...{ code: 'ballot.findings-settled', path: 'declared' },
    }),
  ];
}
