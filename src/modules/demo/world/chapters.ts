import type { Advice } from '../../../domain/council/advice.js';
import type { SupplementItem } from '../../../domain/dossier/dossier-action.js';
import { addDays } from '../../../domain/shared/calendar-day.js';
import { mandatoryPapers } from './papers.js';
import { benchOf, type CouncilLevel } from './bench.js';
import type { Act, Actor, Beat } from './beat.js';

type Chapter = readonly Beat[];
type StepEvent = Extract<Act, { kind: 'step' }>['event'];

const beat = (at: string, by: Actor, act: Act): Beat => ({ at, by, act });
const step = (at: string, by: Actor, event: StepEvent): Chapter => [beat(at, by, { kind: 'step', event })];
const clockTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const nine = 9 * 60;

export const registered = (day: string, by: Actor = 'producer'): Chapter => [
  beat(`${day}T08:30`, by, { kind: 'register' }),
];
export const ideaAccepted = (day: string): Chapter =>
  step(`${day}T14:00`, 'commune.canbo', { type: 'acceptIdea', input: {} });
export const ideaRefused = (day: string, reason: string): Chapter =>
  step(`${day}T14:00`, 'commune.canbo', { type: 'refuseIdea', input: { reason } });

/** Some papers are put into the dossier; a story and a barcode come as pictures. */
export const papers = (day: string, ...documents: readonly string[]): Chapter =>
  documents.map((document, index) =>
    beat(`${day}T${clockTime(nine + 4 * index)}`, 'producer', {
      kind: 'attach',
      document,
      as: ['barcode', 'product-story'].includes(document) ? 'png' : 'pdf',
    }),
  );
/** The four papers without which nothing is submitted, and some more. */
export const wholeDossier = (day: string, ...supporting: readonly string[]): Chapter =>
  papers(day, ...mandatoryPapers, ...supporting);

export const submitted = (day: string): Chapter =>
  step(`${day}T15:00`, 'producer', { type: 'submit', input: {} });
export const returned = (day: string, by: Actor, ...items: readonly SupplementItem[]): Chapter =>
  step(`${day}T10:15`, by, { type: 'returnForSupplement', input: { items } });
export const resubmitted = (day: string, note?: string): Chapter =>
  step(`${day}T15:30`, 'producer', { type: 'resubmit', input: note === undefined ? {} : { note } });
export const forwardedToDistrict = (day: string): Chapter =>
  step(`${day}T16:00`, 'commune.canbo', { type: 'forwardToDistrict', input: {} });

/** Sample units come to the district only: five, none of a service. */
export const received = (day: string, level: CouncilLevel, samplesReceived?: number): Chapter =>
  step(`${day}T09:30`, `${level}.canbo`, {
    type: 'receive',
    input: samplesReceived === undefined ? {} : { samplesReceived },
  });

/** The council begins; the targets are the totals of those who have cast, in the order of the bench. */
export const scoring = (
  day: string,
  level: CouncilLevel,
  targets: readonly number[],
  note?: string,
): Chapter => [
  // Two working days lie between, whatever the weekday: QĐ 1048, PL II §4b.
  beat(`${addDays(day, -5)}T16:45`, `${level}.thuky`, { kind: 'list', level, day }),
  beat(`${day}T08:05`, `${level}.thuky`, { kind: 'meet', level, day }),
  beat(`${day}T08:15`, `${level}.thuky`, { kind: 'openScoring' }),
  ...targets.map((target, index) =>
    beat(`${day}T${clockTime(nine + 7 * index)}`, `${level}.${benchOf(level)[index]?.key ?? ''}`, {
      kind: 'cast',
      target,
      note: index === 0 ? (note ?? null) : null,
    }),
  ),
];
/** A product that took the council longer than its day is closed in the session it was opened in. */
export const closed = (day: string, level: CouncilLevel, sessionDay = day): Chapter => [
  ...step(`${day}T16:30`, `${level}.thuky`, { type: 'closeScoring', input: {} }),
  beat(`${day}T17:30`, `${level}.thuky`, { kind: 'adjourn', level, day: sessionDay }),
];
export const scored = (
  day: string,
  level: CouncilLevel,
  targets: readonly number[],
  note?: string,
): Chapter => [...scoring(day, level, targets, note), ...closed(day, level)];

/** The secretary has the dossier brought to the members of a session still to come. */
export const delivered = (at: string, level: CouncilLevel, day: string): Chapter => [
  beat(at, `${level}.thuky`, { kind: 'list', level, day }),
];

/** Between delivery and session an adviser reads the dossier and reports on it. */
export const advised = (
  chapter: Chapter,
  {
    day,
    by,
    ...said
  }: Pick<Advice, 'findings' | 'conclusion'> & Partial<Advice> & { readonly day: string; readonly by: Actor },
): Chapter =>
  [
    ...chapter,
    beat(`${day}T09:00`, by, { kind: 'declare' }),
    beat(`${day}T10:30`, by, {
      kind: 'advise',
      advice: { additions: [], siteSurvey: null, extraTests: [], proposal: 'evaluate', ...said },
    }),
  ].toSorted((one, other) => one.at.localeCompare(other.at));

export const forwardedToProvince = (day: string, letterNumber: string, minutesNumber: string): Chapter =>
  step(`${day}T10:00`, 'district.canbo', {
    type: 'forwardToProvince',
    input: { letterNumber, minutesNumber },
  });
export const tested = (day: string, reportNumber: string, conclusion: string): Chapter =>
  step(`${day}T14:30`, 'province.canbo', {
    type: 'recordTest',
    input: { performedOn: day, laboratory: 'Trung tâm Kiểm nghiệm tỉnh', reportNumber, conclusion },
  });
/** Two pictures, and who was there. */
export const siteChecked = (day: string, place: string, conclusion: string): Chapter => [
  beat(`${day}T15:30`, 'province.canbo', {
    kind: 'checkSite',
    photos: 2,
    check: {
      ...{ performedOn: day, startedAt: '08:30', endedAt: '10:15', place, conclusion },
      participants: ['Cán bộ phụ trách OCOP của tỉnh', 'Công chức xã', 'Đại diện chủ thể'],
    },
  }),
];
export const recognised = (day: string, decisionNumber: string, certificateNumber: string): Chapter =>
  step(`${day}T10:30`, 'province.pheduyet', {
    type: 'recognise',
    input: { decisionNumber, decidedOn: day, certificateNumber },
  });
export const forwardedToMinistry = (day: string, letterNumber: string): Chapter =>
  step(`${day}T11:00`, 'province.pheduyet', { type: 'forwardToMinistry', input: { letterNumber } });
export const ratedByMinistry = (
  day: string,
  points: number,
  ballots: number,
  decisionNumber: string,
): Chapter =>
  step(`${day}T09:00`, 'province.canbo', {
    type: 'recordMinistryResult',
    input: { points, ballots, decisionNumber, decidedOn: day },
  });

export const withdrawn = (day: string, reason: string): Chapter =>
  step(`${day}T14:00`, 'producer', { type: 'withdraw', input: { reason } });
export const eliminated = (day: string, level: CouncilLevel, finding: string, reason: string): Chapter => [
  beat(`${day}T10:50`, `${level}.chutich`, { kind: 'declare' }),
  ...step(`${day}T11:00`, `${level}.chutich`, { type: 'eliminate', input: { finding, reason } }),
];
export const reentered = (day: string, round: string): Chapter => [
  beat(`${day}T09:00`, 'producer', { kind: 'reenter', round }),
];
