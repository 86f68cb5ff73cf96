import { fillIn } from '../../domain/shared/fill-in.js';
import type {
  DossierForwardingFacts,
  LetterOnPaper,
  PlanSubmissionFacts,
  UrgingFacts,
} from './letter-on-paper.js';
import { writtenPeriod } from './report-paper.js';
import { addresseeOf, bodyName, placeName, texts, writtenDay } from './paper-words.js';

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
export function letterText(letter: LetterOnPaper): LetterText {
  const { place, to, facts } = letter;
  const names = { issuer: bodyName(place), to: addresseeOf(letter) };
  switch (facts.kind) {
    case 'planSubmission':
      return planSubmission(facts, names);
    case 'dossierForwarding':
      return dossierForwarding(facts, names);
    case 'urging':
      return urging(facts, names, to ? placeName(to.name, to.level) : names.to);
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

function urging(facts: UrgingFacts, names: Names, place: string): LetterText {
  const { on, plans, reports = [], followUps = [], dossiers } = facts;
  const { about, opening, plan, report, followUp, dossiers: late, ask, close } = words.urging;
  const callOf = ({ kind, basis, dueOn }: (typeof followUps)[number]) =>
    [kind, basis.number, dueOn].join(' ');
  const calls = new Map(followUps.map((each) => [callOf(each), each]));
  return {
    about,
    body: [
      fillIn(opening, { day: writtenDay(on), to: place }),
      ...plans.map(({ year, dueOn }) => fillIn(plan, { year, due: writtenDay(dueOn) })),
      ...reports.map(({ kind, period, dueOn, ...of }) =>
        fillIn(report, { period: writtenPeriod(kind, period, of), due: writtenDay(dueOn) }),
      ),
      ...[...calls].map(([call, { kind, basis, dueOn }]) =>
        fillIn(followUp, {
          ...{ task: words.urging.task[kind], number: basis.number, day: writtenDay(basis.issuedOn) },
          ...{ due: writtenDay(dueOn), count: followUps.filter((each) => callOf(each) === call).length },
        }),
      ),
      ...(dossiers.length === 0 ? [] : [fillIn(late, { count: new Set(dossiers.map(({ id }) => id)).size })]),
      fillIn(ask, { ...names }),
    ],
    close: fillIn(close, { ...names }),
  };
}
