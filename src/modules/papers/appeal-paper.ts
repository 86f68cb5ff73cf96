import type { AppealGround } from '../../domain/appeal/appeal.js';
import type { CouncilLevel } from '../../domain/council/charter.js';
import type { PanelResult } from '../../domain/scoring/tally.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Paper, Row, Table } from '../../platform/papers/index.js';
import type { LedgerHead } from './council-meeting.js';
import { ledgerOf } from './minutes.js';
import {
  dayOf,
  fact,
  placeName,
  plain,
  texts,
  withoutStop,
  writtenDay,
  writtenStar,
  writtenSums,
} from './paper-words.js';

/** A decided appeal with all that its paper tells. Nobody who scored it is named: its owner reads it too. */
export interface AppealOnPaper {
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  readonly council: { readonly name: string; readonly place: string; readonly level: CouncilLevel };
  /** Whoever signs; null where no chair sat, in papers kept before a vice chair signed them. */
  readonly chair: string | null;
  /** Absent in papers kept before; a chair signed those. */
  readonly signsAs?: 'chair' | 'viceChair' | null;
  /** Named to score it and released before casting; absent in papers kept before. */
  readonly released?: readonly { readonly name: string; readonly reason: string }[];
  readonly grounds: readonly AppealGround[];
  /** What was scored anew. */
  readonly criteria: readonly string[];
  readonly filedAt: string;
  readonly decidedAt: string;
  readonly before: PanelResult;
  readonly after: PanelResult;
  /** Where the ledger of the council's place stood once it was decided. */
  readonly head: LedgerHead;
}

const words = texts.appeal;

/** What became of an owner's appeal (thông báo kết quả kiến nghị). Pure. */
export function appealPaperOf(appeal: AppealOnPaper): Paper {
  const { product, producer, commune, council, grounds, criteria, filedAt, decidedAt } = appeal;
  const { before, after, chair, signsAs, released = [] } = appeal;
  return {
    orientation: 'portrait',
    head: {
      superior: fillIn(texts.superior, { place: placeName(council.place, council.level) }),
      ...{ issuer: council.name, number: '', place: council.place, day: dayOf(decidedAt) },
    },
    name: words.name,
    subject: fillIn(words.subject, { product }),
    body: [
      fact(words.product, product),
      fact(words.producer, `${producer}, ${placeName(commune, 'commune')}`),
      fact(words.filed, writtenDay(dayOf(filedAt))),
      { kind: 'heading', level: 1, text: words.grounds },
      ...grounds.map(({ criterion, reason }) =>
        plain(fillIn(words.ground, { criterion, reason: withoutStop(reason) })),
      ),
      { kind: 'heading', level: 1, text: words.result },
      plain(
        fillIn(words.howScored, {
          ...{ criteria: criteria.join('; '), first: before.ballots },
          ...{ anew: after.ballots / before.ballots, all: after.ballots },
        }),
      ),
      ...released.map(({ name, reason }) =>
        plain(fillIn(words.released, { name, reason: withoutStop(reason) })),
      ),
      comparisonOf(appeal),
      plain(fillIn(words.decided, { star: writtenStar(after.star, after.outcome) })),
      plain(words.kept),
      ledgerOf(appeal),
    ],
    signatures: [{ role: signsAs === 'viceChair' ? texts.forTheChair : words.signs, name: chair ?? '' }],
    recipients: words.recipients,
    writtenAt: decidedAt,
  };
}

/** Sums and counts decide; means stand beside them for reading. */
function comparisonOf({ criteria, before, after }: AppealOnPaper): Table {
  const sumOf = ({ criteria: sums, ballots }: PanelResult, criterion: string) =>
    writtenSums({ points: sums.find(({ code }) => code === criterion)?.points ?? 0, ballots });
  const row = (name: string, told: (result: PanelResult) => string, strong = false): Row => ({
    cells: [name, told(before), told(after)],
    strong,
  });
  return {
    kind: 'table',
    columns: [{ share: 26 }, { share: 37 }, { share: 37 }],
    head: [{ cells: [words.what, words.before, words.after] }],
    rows: [
      ...criteria.map((criterion) =>
        row(fillIn(words.criterion, { criterion }), (result) => sumOf(result, criterion)),
      ),
      row(words.total, writtenSums, true),
      row(words.star, ({ star, outcome }) => writtenStar(star, outcome), true),
    ],
  };
}
