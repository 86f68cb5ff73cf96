import type { ConflictGround } from '../../domain/council/conflict.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import { displayMean, type PanelTotal, type Star } from '../../domain/scoring/star-rating.js';
import type { PanelResult } from '../../domain/scoring/tally.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Paragraph } from '../../platform/papers/index.js';
import type { LetterOnPaper } from './letter-on-paper.js';
import texts from './texts/vi.json' with { type: 'json' };

/** The sentences of papers; what a Vietnamese office issues is Vietnamese. */
export { texts };

/** Names that say already what kind of place they are, as towns and wards do. */
const namesItsKind = /^(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s/iu;

/** A place with its kind: "huyện Sao Mai". */
export const placeName = (name: string, level: Level): string =>
  namesItsKind.test(name) ? name : fillIn(texts.place[level], { name });

/** "Ủy ban nhân dân xã Bản Bo": the body of a place that writes, or is written to. */
export const bodyName = ({ name, level }: { readonly name: string; readonly level: Level }): string =>
  fillIn(texts.letter.body, { place: placeName(name, level) });

// Nghị quyết 176/2025/QH15: two ministries became one.
const ministryRenamedOn: CalendarDay = '2025-03-01';

/** Whom a letter is written to: a place, or the ministry by the name it had on the day of the letter. */
export const addresseeOf = ({
  to,
  issue,
  writtenAt,
}: Pick<LetterOnPaper, 'to' | 'issue' | 'writtenAt'>): string =>
  to
    ? bodyName(to)
    : texts.letter.ministry[
        (issue?.issuedOn ?? dayOf(writtenAt)) < ministryRenamedOn ? 'ofRuralDevelopment' : 'ofEnvironment'
      ];

/** A seat of a council; what is no seat stands as it is. */
export const seatName = (seat: string): string =>
  Object.hasOwn(texts.seat, seat) ? texts.seat[seat as keyof typeof texts.seat] : seat;

/** "ngày 05 tháng 02 năm 2021": a day below 10 and the months 1 and 2 take a zero. NĐ 30/2020/NĐ-CP, PL I. */
export function writtenDay(day: CalendarDay): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return fillIn(texts.day, { year, day: date, month: Number(month) > 2 ? Number(month) : month });
}

/** '24/08/2026', where a table has little room. */
export const shortDay = (day: CalendarDay): string => day.split('-').toReversed().join('/');

const inVietnam = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

const partsOf = (instant: string) =>
  Object.fromEntries(inVietnam.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));

/** The Vietnamese calendar day of an instant. */
export function dayOf(instant: string): CalendarDay {
  const { year, month, day } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

/** "08 giờ 00 phút, ngày 05 tháng 6 năm 2021", in Vietnam. */
export function writtenMoment(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return fillIn(texts.moment, { hour, minute, day: writtenDay(dayOf(instant)) });
}

/** "08:05", in Vietnam. */
export function writtenTime(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

/** A mean such as '66.36' as it is written here. */
export const writtenMean = (mean: string): string => mean.replace('.', ',');

/** Sum and count, which decide, and the mean beside them for reading. */
export const writtenSums = ({ points, ballots }: PanelTotal): string =>
  fillIn(texts.sums, { points, ballots, mean: writtenMean(displayMean(points, ballots)) });

export const writtenStar = (star: Star | null, outcome: PanelResult['outcome']): string =>
  star === null ? texts.outcome[outcome] : fillIn(texts.star, { star });

/** A long code in groups that can be read aloud. */
export const inGroups = (code: string): string => code.match(/.{1,8}/g)?.join(' ') ?? '';

/** "Sản phẩm: …", its name in bold. */
export const fact = (label: string, value: string): Paragraph => ({
  ...{ kind: 'paragraph', as: 'line' },
  words: [{ text: label, bold: true }, value],
});

/** What somebody wrote, to stand inside a sentence that ends by itself. */
export const withoutStop = (text: string): string => text.trimEnd().replace(/[.\s]+$/, '');

/** Why a member has a conflict of interest; what is none of the lawful grounds in the words it was said in. */
export const writtenGround = ({
  ground,
  note,
}: {
  readonly ground: ConflictGround;
  readonly note: string | null;
}): string => (ground === 'other' && note !== null ? withoutStop(note) : texts.ground[ground]);

export const plain = (words: string): Paragraph => ({ kind: 'paragraph', words });

/** A name for the file of a paper, without what file systems forbid. */
export const fileNameOf = (...parts: readonly string[]): string =>
  parts
    .join(' - ')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 150);
