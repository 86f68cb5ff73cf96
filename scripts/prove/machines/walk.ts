import { availableActions, decide, findEdge } from '../../../src/domain/dossier/decide.js';
import {
  isSystemAction,
  systemActions,
  type DossierAction,
  type DossierEvent,
} from '../../../src/domain/dossier/dossier-action.js';
import { theSystem, type DossierFacts } from '../../../src/domain/dossier/dossier-facts.js';
import { factsAfter } from '../../../src/domain/dossier/facts-after.js';
import { getProcedureOf } from '../../../src/domain/rulebook/procedures.js';
import type { Rulebook } from '../../../src/domain/rulebook/rulebook.js';
import { drawEvent } from './draw-event.js';
import { addDays } from '../../../src/domain/shared/calendar-day.js';
import { drawFacts, drawTally, withCouncil } from './draw-facts.js';

/** What a walk saw when a product was recognised. */
export interface SeenRecognition {
  readonly resultOn: string | null;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly certificateNumber: string;
  readonly on: string;
}
export interface Walk {
  readonly states: readonly string[];
  readonly recognitions: readonly SeenRecognition[];
  readonly refused: number;
}

const mostSteps = 80;

/** One dossier from its registration on, until it is closed or the walk is long enough. */
export function walk(rulebook: Rulebook, random: () => number): Walk {
  const procedure = getProcedureOf(rulebook.id);
  const machine = { machine: procedure.id, machineVersion: procedure.version ?? '' };
  const states = ['registration.registered'];
  const recognitions: SeenRecognition[] = [];
  let facts = drawFacts(rulebook, random);
  let resultOn: string | null = null;
  let refused = 0;
  for (let step = 0; step < mostSteps; step += 1) {
    const standing = { ...machine, state: states.at(-1) ?? '' };
    const here = withCouncil({ ...facts, newId: `panel-${random()}` }, standing.state, random);
    const offers = [
      ...availableActions(standing, here).map(({ action }) => action),
      ...systemActions.filter((action) => findEdge(standing, here, action)),
    ];
    if (offers.length === 0) break;
    const event = drawEvent(drawAction(offers, random), here, random);
    const asked = {
      ...here,
      ...(counting.includes(event.type) ? drawTally(here, random) : {}),
      ...(isSystemAction(event.type) ? { actor: theSystem } : {}),
    };
    const outcome = decide(standing, asked, event);
    if (!outcome.ok) {
      refused += 1;
      continue;
    }
    const { state, effects } = outcome.value;
    // Judged by what was closed before: the ministry's result rests on the province's.
    if (effects.some(({ type }) => type === 'recognise'))
      recognitions.push({ resultOn, ...paperOf(event), on: facts.today });
    if (effects.some(({ type }) => type === 'closePanel') || event.type === 'recordMinistryResult')
      resultOn = dayOfResult(event, facts);
    states.push(state);
    facts = { ...factsAfter(asked, event, outcome.value), actor: here.actor };
    if (event.type === 'reenter') resultOn = null;
    if (random() < 0.1) facts = { ...facts, today: addDays(facts.today, 1) };
  }
  return { states, recognitions, refused };
}

const counting: readonly DossierAction[] = ['closeScoring', 'endOpinions'];
const rarely: readonly DossierAction[] = [
  ...(['withdraw', 'eliminate', 'removeEvidence', 'withdrawSitePhoto'] as const),
  ...(['proposeReopening', 'callMeeting', 'fileAppeal', 'breakOffScoring'] as const),
];

/** What ends a walk or leads it back is chosen one time in twenty, so that most walks get far. */
function drawAction(offered: readonly DossierAction[], random: () => number): DossierAction {
  const onward = offered.filter((action) => !rarely.includes(action));
  const among = onward.length > 0 && random() < 0.95 ? onward : offered;
  const action = among[Math.floor(random() * among.length)];
  if (!action) throw new Error('Nothing is offered');
  return action;
}

const dayOfResult = (event: DossierEvent, { today }: DossierFacts) =>
  event.type === 'recordMinistryResult' ? event.input.decidedOn : today;

function paperOf(event: DossierEvent): Omit<SeenRecognition, 'resultOn' | 'on'> {
  if (event.type !== 'recognise' && event.type !== 'recordMinistryResult')
    throw new Error(`${event.type} recognises a product`);
  const { decisionNumber, decidedOn, certificateNumber = '' } = event.input;
  return { decisionNumber, decidedOn, certificateNumber };
}
