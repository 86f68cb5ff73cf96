import { stoppedBy } from '../../domain/calendar/stage-clock.js';
import { mayChangeDecision } from '../../domain/dossier/change-decision.js';
import { availableActions } from '../../domain/dossier/decide.js';
import { lastDayToAppeal } from '../../domain/dossier/appeal.rules.js';
import { locate } from '../../domain/dossier/dossier-state.js';
import { opinionTermsOf } from '../../domain/dossier/opinion-terms.js';
import { whatHoldsOpinionsUp } from '../../domain/dossier/opinions.rules.js';
import { pathOf } from '../../domain/dossier/path.js';
import { sitePhotoKind, thePhotoIsStillOnesOwn } from '../../domain/dossier/verification.rules.js';
import type { DossierClock } from '../../domain/dossier/clocks.js';
import type { DossierFacts, SupplementRequest } from '../../domain/dossier/dossier-facts.js';
import type { HeldRole } from '../../domain/jurisdiction/role.js';
import { daysBetween } from '../../domain/shared/calendar-day.js';
import { displayMean } from '../../domain/scoring/star-rating.js';
import type { DossierDetails } from './dossier-details.js';
import { panelView } from './panel-view.js';
import { readsProposal, stepView } from './step-view.js';

/** The dossier as one person may see it now: the record, the path, and what that person may do. */
export function dossierView(details: DossierDetails, facts: DossierFacts) {
  const {
    covered: _covered,
    people: _people,
    evidence,
    panels,
    central,
    machine,
    supplement,
    seesNoMarks,
    reopening,
    steps,
    ...rest
  } = details;
  const standing = { machine: machine.id, machineVersion: machine.version, state: details.state };
  const located = locate(standing);
  const holder = located.ok ? located.value.meta.holder : [];
  const offered = availableActions(standing, facts);
  return {
    ...rest,
    // Why the result should be opened again speaks of marks, as what people write beside a step may.
    reopening: reopening && {
      ...reopening,
      reason: seesNoMarks || !readsProposal(facts) ? null : reopening.reason,
    },
    supplement: supplement && askedOf(supplement),
    supplementsAsked: facts.supplementsAsked.map(askedOf),
    clocks: facts.clocks.map((clock) => clockView(clock, facts)),
    machine,
    holder,
    people: holder.map((held) => ({ ...held, names: namesOf(held, details) })),
    documents: documentsOf(facts, evidence),
    sitePhotos: evidence
      .filter(({ kind }) => kind === sitePhotoKind)
      .map((photo) => ({ ...photo, mayWithdraw: mayWithdraw(photo.id, offered, facts) })),
    panels: panels.map((panel) =>
      panelView(panel, facts.actor, { showsMarks: !seesNoMarks, words: facts.words }),
    ),
    central: central && { ...central, mean: displayMean(central.points, central.ballots) },
    path: pathOf(standing, steps),
    steps: steps.map((step) => (seesNoMarks ? unspoken(step) : stepView(step, facts))),
    appealUntil: appealUntil(offered, facts),
    findings: facts.criteriaSet.eliminatedWhen,
    samplesRequired: facts.criteriaSet.samplesRequired ?? facts.rulebook.defaultSamples,
    opinionTerms: opinionTermsOf(standing, facts),
    opinionsHeldUp: whatHoldsOpinionsUp(facts),
    availableActions: offered,
    mayChangeDecision: mayChangeDecision(standing, facts),
  };
}

const askedOf = ({ from, items, askedOn }: SupplementRequest) => ({ from, items, askedOn });

function clockView(clock: DossierClock, { today }: DossierFacts) {
  const { dueOn, apologies = [] } = clock;
  const daysLeft = dueOn === null ? null : daysBetween(today, dueOn);
  return { ...clock, apologies, daysLeft, stoppedBy: stoppedBy(clock) };
}

/** Whether this person may take a picture of a check on the spot back. */
function mayWithdraw(evidenceId: string, offered: ReturnType<typeof availableActions>, facts: DossierFacts) {
  const isOffered = offered.some(({ action, allowed }) => action === 'withdrawSitePhoto' && allowed);
  const asked = { type: 'withdrawSitePhoto', input: { evidenceId, reason: '' } } as const;
  return isOffered && thePhotoIsStillOnesOwn(facts, asked).length === 0;
}

/** What people wrote beside a step may speak of marks; the grounds of the appeal stand with the appeal. */
const unspoken = (step: DossierDetails['steps'][number]) => ({ ...step, reason: null, details: {} });

/** Until when the result may be appealed, for whom that is still to be done. */
function appealUntil(offered: ReturnType<typeof availableActions>, facts: DossierFacts) {
  const lastDay = lastDayToAppeal(facts);
  const mayAppeal = offered.some(({ action, allowed }) => action === 'fileAppeal' && allowed);
  return lastDay !== null && mayAppeal ? { lastDay, daysLeft: daysBetween(facts.today, lastDay) } : null;
}

const namesOf = ({ role, level }: HeldRole, { people, producer }: DossierDetails): readonly string[] =>
  role === 'producer'
    ? [producer.name]
    : people
        .filter((person) => person.role === role && person.level === level)
        .map(({ fullName }) => fullName);

function documentsOf({ rulebook, purpose }: DossierFacts, evidence: DossierDetails['evidence']) {
  const kind = (mandatory: boolean) => (name: string) => ({
    kind: name,
    mandatory,
    evidence: evidence.filter((file) => file.kind === name),
  });
  const { mandatory, supporting } = rulebook.documents[purpose];
  return [...mandatory.map(kind(true)), ...supporting.map(kind(false))];
}
