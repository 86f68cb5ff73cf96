import type { Level } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Paper, PaperHead, Signature } from '../../platform/papers/index.js';
import { dayOf, fact, placeName } from './paper-words.js';
import words from './texts/forms.vi.json' with { type: 'json' };

/** The sentences of the forms of a one-stop shop. */
export { words as formWords };

interface Office {
  readonly level: Level;
  readonly place: string;
  /** The one above it; null for a province. */
  readonly above: { readonly level: Level; readonly place: string } | null;
}

/** What every form tells of its dossier and of the office that issues it. */
export interface FormOnPaper {
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  readonly round: { readonly year: number; readonly number: number; readonly decree: string };
  readonly office: Office;
  /** The instant of the step that it tells of, in ISO 8601. */
  readonly at: string;
  /** Who took the step; null: the system. */
  readonly by: string | null;
}

/** The name of a kind of paper as people know it. */
export const documentName = (kind: string): string =>
  Object.hasOwn(words.documents, kind) ? words.documents[kind as keyof typeof words.documents] : kind;

export const stepName = (action: string): string =>
  Object.hasOwn(words.steps, action) ? words.steps[action as keyof typeof words.steps] : action;

/** The name of a lawful time, or of a day of a round. */
export const clockName = (kind: string): string =>
  Object.hasOwn(words.clocks, kind) ? words.clocks[kind as keyof typeof words.clocks] : kind;

interface Content {
  readonly name: string;
  readonly body: readonly Block[];
  readonly signatures: readonly Signature[];
}

/** A form with its head, what it is about and its signatures. */
export const formOf = (form: FormOnPaper, { name, body, signatures }: Content): Paper => ({
  orientation: 'portrait',
  head: headOf(form, dayOf(form.at)),
  name,
  subject: fillIn(words.subject, { product: form.product }),
  body: [...aboutOf(form), ...body],
  signatures,
  recipients: words.recipients,
  writtenAt: form.at,
});

const authority = ({ level, place }: Pick<Office, 'level' | 'place'>) =>
  fillIn(words.issuer, { place: placeName(place, level) });

export const headOf = ({ office }: Pick<FormOnPaper, 'office'>, day: CalendarDay): PaperHead => ({
  ...(office.above ? { superior: authority(office.above) } : {}),
  ...{ issuer: authority(office), number: '', place: office.place, day },
});

const aboutOf = ({ product, producer, commune, round }: FormOnPaper): readonly Block[] => [
  fact(words.product, product),
  fact(words.producer, `${producer}, ${placeName(commune, 'commune')}`),
  fact(words.round, fillIn(words.roundOf, round)),
];
