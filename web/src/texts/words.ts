import type { TFunction } from 'i18next';
import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, type FieldError, type Refusal } from '../api/problem.js';
import type { Binding, DossierRow, LegalDate, Level, Round } from '../api/types.js';
import { dateText, dayOf, instantText } from './dates.js';
import { factTexts } from './facts.js';
import { Names } from './names.js';

const inVietnamTime = (instant: string) => instantText(instant).slice(-5);

export type Tone = 'late' | 'soon' | 'calm' | 'none';

export interface ProblemText {
  readonly title: string;
  readonly sentences: readonly string[];
}

const soonInDays = 7;
type Origin = Pick<DossierRow, 'commune' | 'district' | 'province'>;
type RoundName = Pick<Round, 'number' | 'year'>;

/** Names that say already what kind of place they are, as towns and wards do. */
const namesItsKind = /^(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s/iu;

/** How urgent it is that so many days are left. */
export const toneOf = (daysLeft: number): Tone =>
  daysLeft < 0 ? 'late' : daysLeft <= soonInDays ? 'soon' : 'calm';

function wordsOf(t: TFunction, language: string, names: ReadonlyMap<string, string>) {
  const has = (key: string) => t(key, { defaultValue: '' }) !== '';
  const label = (family: string, code: string) => t(`${family}.${code}`, { defaultValue: code });
  const nameOf = (id: string, fact = 'personId') =>
    names.get(id) ?? t(fact === 'dossierId' ? 'unnamed.dossier' : 'unnamed.person');
  const facts = (record: Readonly<Record<string, unknown>>) => factTexts(record, { label, nameOf, language });
  const number = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);

  const refusal = (each: Refusal): string =>
    isUnnamed(each) && has(`refusal.${each.code}.unnamed`)
      ? t(`refusal.${each.code}.unnamed`, facts(each))
      : has(`refusal.${each.code}`)
        ? t(`refusal.${each.code}`, facts(each))
        : t('refusal.unknown', { code: each.code });

  const fieldFault = (each: FieldError) => {
    const name = each.path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? each.path;
    const field = label('field', name);
    return has(`refusal.${each.code}`) ? `${field}: ${refusal(each)}` : t('problem.field', { field });
  };

  const problem = (error: unknown): ProblemText => {
    if (!(error instanceof Problem)) return { title: t('problem.page'), sentences: [] };
    const fields = error.errors.map(fieldFault);
    const sentences = [...error.refusals.map(refusal), ...fields];
    const request = error.requestId === undefined ? [] : [t('problem.request', { id: error.requestId })];
    const title = has(`problem.${error.status}`) ? t(`problem.${error.status}`) : t('problem.fault');
    return {
      title,
      sentences: error.status >= 500 ? request : sentences.length > 0 ? sentences : codeOf(error),
    };
  };

  const placeText = (name: string, level: Level) =>
    namesItsKind.test(name) ? name : t(`place.${level}`, { name });

  const roundText = ({ number: ordinal, year }: RoundName) => t('round.name', { number: ordinal, year });

  const daysLeft = (days: number) =>
    days < 0
      ? t('deadline.over', { count: -days })
      : days === 0
        ? t('deadline.today')
        : t('deadline.left', { count: days });

  const codeOf = (error: Problem) => (has(`refusal.${error.code}`) ? [refusal({ code: error.code })] : []);

  return {
    t,
    language,
    label,
    has,
    facts,
    /** The name behind an id, as far as this page knows it. */
    nameOf,
    /** As the beginning of a sentence. */
    opening: (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1),
    number,
    refusal,
    problem,
    date: dateText,
    dayOf,
    instant: instantText,
    /** The hour of an instant, as HH:mm in Vietnam. */
    hour: inVietnamTime,
    /** A place with its kind, as people say it: "xã Bản Bo". */
    place: placeText,
    /** Where a dossier comes from, from below; there may be no district. */
    origin: ({ commune, district, province }: Origin, upTo: 'district' | 'province' = 'province') =>
      [
        placeText(commune.name, 'commune'),
        ...(district ? [placeText(district.name, 'district')] : []),
        ...(upTo === 'province' || !district ? [placeText(province.name, 'province')] : []),
      ].join(', '),
    /** How a reminder lies to its day: 14 before, on it, or past it. */
    reminderDay: (daysBefore: number) =>
      daysBefore > 0
        ? t('reminders.before', { days: number(daysBefore), count: daysBefore })
        : t(daysBefore === 0 ? 'reminders.onTheDay' : 'reminders.after'),
    /** A mean such as '66.36', with the language's own decimal sign. */
    mean: (text: string) => (language === 'vi' ? text.replace('.', ',') : text),
    round: roundText,
    /** A round with the place it belongs to. */
    roundAt: (round: Pick<Round, 'number' | 'year' | 'place'>) =>
      `${roundText(round)} · ${placeText(round.place.name, round.place.level)}`,
    legalDate: ({ on, counts, lastDay }: LegalDate) =>
      t(`legalDate.${counts}`, { on: dateText(on), lastDay: dateText(lastDay) }),
    daysLeft,
    /** Why a lawful time has no day: the list of its year is missing, or it stands still; null: it has one, or there is none. */
    undated: ({ clock }: Pick<Binding, 'clock'>) => {
      if (!clock || clock.dueOn !== null) return null;
      const why =
        clock.missingYear === null
          ? t('clock.standsStill', { why: label('clockStop', clock.stoppedBy ?? '') })
          : t('clock.missingYear', { year: clock.missingYear });
      return `${label('clock', clock.kind)}: ${why}`;
    },
    /** The time left in words, and how urgent it is: the round's date or a lawful time, whichever ends first; null: neither runs. */
    until: ({ deadline, clock }: Binding) => {
      const { kind: ofClock, dueOn = null, daysLeft: left = null } = clock ?? {};
      if (ofClock && dueOn !== null && left !== null && (!deadline || left < deadline.daysLeft))
        return {
          ...{ tone: toneOf(left), left: daysLeft(left) },
          detail: `${label('clock', ofClock)}: ${t('clock.ends', { on: dateText(dueOn) })}`,
        };
      if (!deadline) return null;
      const { kind, on, counts, lastDay } = deadline;
      return {
        ...{ tone: toneOf(deadline.daysLeft), left: daysLeft(deadline.daysLeft) },
        detail: `${label('deadline', kind)}: ${t(`legalDate.${counts}`, { on: dateText(on), lastDay: dateText(lastDay) })}`,
      };
    },
  };
}

export type Words = ReturnType<typeof wordsOf>;

/** Everything a page needs to speak the chosen language. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const names = useContext(Names);
  return useMemo(() => wordsOf(t, i18n.language, names), [t, i18n.language, names]);
}

/** Somebody is awaited, and whom is not for the reader to know. */
const isUnnamed = ({ waitingFor, missing, presiding }: Refusal) =>
  [waitingFor, missing, presiding].some((people) => Array.isArray(people) && people.length === 0);
