import texts from './texts/vi.json' with { type: 'json' };

/** Subject and body with places to fill: `{product}`. */
export interface LetterText {
  readonly subject: string;
  readonly body: string;
}
/** What a reminder says depends on whether its day is still to come. */
export type ReminderMoment = 'before' | 'onTheDay' | 'passed';

const notices: Readonly<Record<string, LetterText | undefined>> = texts.notices;

/** The text of a step's notice. Throws for a template nobody has written one for. */
export function getNoticeText(template: string): LetterText {
  const text = Object.hasOwn(notices, template) ? notices[template] : undefined;
  if (!text) throw new Error(`No letter is written for the template ${template}`);
  return text;
}

/** The sentences of letters, Vietnamese: what is told is the same in all of them, only the occasion differs. */
export const { frame, text, digest, deadlines, clocks } = texts;
export const {
  dossierReminder,
  roundReminder,
  deadlineMoved,
  planReminder,
  clockReminder,
  followUpReminder,
} = texts;
export const { certificateReminder, revocationReminder } = texts;
export const { reportReminder, reportNames, followUpKinds } = texts;
