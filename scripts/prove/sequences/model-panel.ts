import { councilHere, levelHere, openingDay, rulesOf, sitting } from './model-council.js';
import type { Day, ModelDossier, ModelPanel, ModelResult } from './model-facts.js';

/** Whoever is in the room and may score takes a seat; a scoring that begins anew counts its attempts. */
export function openedPanel(to: string, dossier: ModelDossier, today: Day, dueOn: Day | null): ModelPanel {
  const level = levelHere(dossier);
  const council = councilHere(dossier, today);
  const inWriting = to === 'province.opinions';
  const { session, words, round } = dossier;
  if (!council || (!inWriting && !session))
    throw new Error('The table opens a panel without a council in session');
  // The meeting after opinions is a scoring of its own.
  const scoringRound = to === 'province.secondScoring' || dossier.state === 'province.meeting' ? 2 : 1;
  const held = [
    ...dossier.results.slice(dossier.resultsBefore).map(({ panel }) => panel),
    ...dossier.lapsed,
  ].filter((panel) => panel.level === level && panel.scoringRound === scoringRound);
  const may = inWriting
    ? council.seats.filter(({ personId }) => words[personId] === 'none')
    : sitting(dossier);
  return {
    ...{
      level,
      council,
      scoringRound,
      turn: 1,
      rules: rulesOf(council, { level, rulebook: round.rulebook }, openingDay(council, session, today)),
    },
    attempt: 1 + Math.max(0, ...held.map(({ attempt }) => attempt)),
    sessionId: inWriting ? null : (session?.id ?? null),
    dueOn: inWriting ? dueOn : null,
    seats: may.map(({ personId }) => personId),
    ...{ ballots: new Map(), before: new Map(), contested: [] },
  };
}

/** Whoever scored may score the contested criteria once more. */
export const nextTurn = ({ panel, counted, contested }: ModelResult): ModelPanel => ({
  ...panel,
  ...{ turn: panel.turn + 1, seats: [...counted.keys()], ballots: new Map(), before: counted, contested },
});
