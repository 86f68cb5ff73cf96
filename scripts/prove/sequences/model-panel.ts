import { councilHere, levelHere, rulesOf, sitting } from './model-council.js';
import type { Day, ModelDossier, ModelPanel, ModelResult } from './model-facts.js';

/** Whoever is in the room and may score takes a seat; a scoring that begins anew counts its attempts. */
export function openedPanel(to: string, dossier: ModelDossier, today: Day): ModelPanel {
  const level = levelHere(dossier);
  const council = councilHere(dossier, today);
  if (!council || !dossier.session) throw new Error('The table opens a panel without a council in session');
  const scoringRound = to === 'province.secondScoring' ? 2 : 1;
  const isBefore = ({ panel }: ModelResult) => panel.level === level && panel.scoringRound === scoringRound;
  const held = dossier.results.slice(dossier.resultsBefore).filter(isBefore);
  return {
    ...{ level, council, scoringRound, turn: 1, rules: rulesOf(council, level, today) },
    attempt: 1 + Math.max(0, ...held.map(({ panel }) => panel.attempt)),
    sessionId: dossier.session.id,
    seats: sitting(dossier).map(({ personId }) => personId),
    ...{ ballots: new Map(), before: new Map(), contested: [] },
  };
}

/** Whoever scored may score the contested criteria once more. */
export const nextTurn = ({ panel, counted, contested }: ModelResult): ModelPanel => ({
  ...panel,
  ...{ turn: panel.turn + 1, seats: [...counted.keys()], ballots: new Map(), before: counted, contested },
});
