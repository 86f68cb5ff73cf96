import { fillIn } from '../../domain/shared/fill-in.js';
import type {
  DossierForwardingFacts,
  LetterOnPaper,
  PlanSubmissionFacts,
  UrgingFacts,
} from './letter-on-paper.js';
import { writtenPeriod } from './report-paper.js';
import { bodyName, placeName, texts, writtenDay } from './paper-words.js';

const words = texts.letter;

/** What a letter says: what it is about, its paragraphs, and how it ends. */
export interface LetterText {
  readonly about: string;
  readonly body: readonly string[];
  readonly close: string;
}

interface Names {
  readonly issuer: string;
  readonly to: string;
}

/** Composed from the facts, in our own words. Pure. */
export function letterText({ place, to, facts }: LetterOnPaper): LetterText {
  const names = { issuer: bodyName(place), to: bodyName(to) };
  switch (facts.kind) {
    case 'planSubmission':
      return planSubmission(facts, names);
    case 'dossierForwarding':
      return dossierForwarding(facts, names);
    case 'urging':
      return urging(facts, names, placeName(to.name, to.level));
  }
}

function planSubmission(facts: PlanSubmissionFacts, names: Names): LetterText {
  const { about, called, uncalled, approved, content, close } = words.planSubmission;
  const { year, source, decision, targets, items } = facts;
  const owners = new Set(items.map(({ producerName, place }) => `${place.name} ${producerName}`)).size;
  const counts = { items: items.length, owners, first: targets.first };
  return {
    about: fillIn(about, { year }),
    body: [
      source === null ? fillIn(uncalled, { ...names, year }) : fillIn(called, { ...names, year, source }),
      ...(decision === null
        ? []
        : [fillIn(approved, { number: decision.number, day: writtenDay(decision.decidedOn) })]),
      fillIn(content, { ...counts, upgrade: targets.upgrade, again: targets['re-evaluation'] }),
    ],
    close: fillIn(close, { ...names }),
  };
}

function dossierForwarding({ round, dossiers }: DossierForwardingFacts, names: Names): LetterText {
  const { about, content, close } = words.dossierForwarding;
  const of = { round: round.number, year: round.year };
  const roundPlace = placeName(round.place.name, round.place.level);
  return {
    about: fillIn(about, of),
    body: [fillIn(content, { ...names, ...of, roundPlace, count: dossiers.length })],
    close: fillIn(close, { ...names }),
  };
}

function urging({ on, plans, reports = [], dossiers }: UrgingFacts, names: Names, place: string): LetterText {
  const { about, opening, plan, report, dossiers: late, ask, close } = words.urging;
  return {
    about,
    body: [
      fillIn(opening, { day: writtenDay(on), to: place }),
      ...plans.map(({ year, dueOn }) => fillIn(plan, { year, due: writtenDay(dueOn) })),
      ...reports.map(({ kind, period, dueOn, ...of }) =>
        fillIn(report, { period: writtenPeriod(kind, period, of), due: writtenDay(dueOn) }),
      ),
      ...(dossiers.length === 0 ? [] : [fillIn(late, { count: dossiers.length })]),
      fillIn(ask, { ...names }),
    ],
    close: fillIn(close, { ...names }),
  };
}
