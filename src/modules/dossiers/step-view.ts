import { isPartial } from '../../domain/council/conflict.js';
import type { DossierAction } from '../../domain/dossier/dossier-action.js';
import type { DossierFacts } from '../../domain/dossier/dossier-facts.js';
import { stageOf } from '../../domain/dossier/dossier-state.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import type { StepDetails } from './dossier-details.js';

type Reader = Pick<DossierFacts, 'actor' | 'words'>;
type MayRead = (reader: Reader, stage: string) => boolean;

const isOfficial = ({ actor }: Reader): boolean => actor.roles.some(({ role }) => role !== 'producer');
const isImpartial = ({ actor, words }: Reader): boolean => !isPartial(words[actor.personId]);
const readsBallots: MayRead = (reader, stage) =>
  isImpartial(reader) &&
  reader.actor.roles.some((held) => held.level === stage && mayAt([held], 'ballot.readClosed', held.level));

/** Whether the reader may know why somebody would have a result opened again. */
export const readsProposal = (reader: Reader): boolean => isOfficial(reader) && isImpartial(reader);

/** Beside which steps people write of marks or name who scores, and who reads it; every other step is told whole (ADR 0007). */
const whoReads: Readonly<Partial<Record<string, MayRead>>> = {
  closeScoring: readsBallots,
  callMeeting: readsBallots,
  scoreAgain: readsBallots,
  recordDifference: readsBallots,
  proposeReopening: readsProposal,
  declineReopening: readsProposal,
  // What changes where the product stands is its owner's to know.
  confirmReopening: isImpartial,
  breakOffScoring: isImpartial,
  admitAppeal: isOfficial,
  nameAppealMembers: isOfficial,
  releaseAppealMember: isOfficial,
} satisfies Partial<Record<DossierAction, MayRead>>;

/** Details that nobody gave: the record itself adds them. */
const ofTheRecord = ['clocks', 'appealUntil'];

/** A step as one person may see it now: without what was given with it, where that is of a council's inside. */
export function stepView(step: StepDetails, reader: Reader): StepDetails {
  if (whoReads[step.action]?.(reader, stageOf(step.fromState ?? '')) ?? true) return step;
  const details = Object.entries(step.details).filter(([name]) => ofTheRecord.includes(name));
  return { ...step, reason: null, details: Object.fromEntries(details) };
}
