import { mayChangeDecision } from '../../domain/dossier/change-decision.js';
import { availableActions } from '../../domain/dossier/decide.js';
import { locate } from '../../domain/dossier/dossier-state.js';
import { pathOf } from '../../domain/dossier/path.js';
import type { DossierFacts } from '../../domain/dossier/dossier-facts.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import type { HeldRole } from '../../domain/jurisdiction/role.js';
import { displayMean } from '../../domain/scoring/star-rating.js';
import type { PanelResult } from '../../domain/scoring/tally.js';
import type { DossierDetails, PanelDetails } from './dossier-details.js';

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
    ...rest
  } = details;
  const standing = { machine: machine.id, machineVersion: machine.version, state: details.state };
  const located = locate(standing);
  const holder = located.ok ? located.value.meta.holder : [];
  return {
    ...rest,
    supplement: supplement && { from: supplement.from, items: supplement.items, askedOn: supplement.askedOn },
    machine,
    holder,
    people: holder.map((held) => ({ ...held, names: namesOf(held, details) })),
    documents: documentsOf(facts, evidence),
    panels: panels.map((panel) => panelView(panel, facts)),
    central: central && { ...central, mean: displayMean(central.points, central.ballots) },
    path: pathOf(standing, details.steps),
    findings: facts.criteriaSet.eliminatedWhen,
    samplesRequired: facts.criteriaSet.samplesRequired ?? facts.rulebook.defaultSamples,
    availableActions: availableActions(standing, facts),
    mayChangeDecision: mayChangeDecision(standing, facts),
  };
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

/** Owners see a sealed result, not who sits on the panel; members see who has voted, nobody how; the council sees what was shown to it. */
function panelView(panel: PanelDetails, { actor }: DossierFacts) {
  const seat = panel.seats.find(({ personId }) => personId === actor.personId);
  const isOfficial = actor.roles.some(({ role }) => role !== 'producer');
  const readsBallots = mayAt(actor.roles, 'ballot.readClosed', panel.level);
  const isSealed = panel.standing === 'sealed' || panel.standing === 'reopened';
  return {
    ...panel,
    seats: isOfficial ? panel.seats : [],
    mine:
      seat === undefined ? ('notSeated' as const) : seat.hasCast ? ('cast' as const) : ('waiting' as const),
    result: panel.result && (isSealed || readsBallots) ? resultView(panel.result) : null,
    contested: readsBallots ? panel.contested : [],
  };
}

/** Sums stay sums; means are written beside them for reading only. */
function resultView({ parts, criteria, ...result }: PanelResult) {
  const withMean = ({ points }: { readonly points: number }) => ({
    points,
    mean: displayMean(points, result.ballots),
  });
  return {
    ...result,
    mean: displayMean(result.points, result.ballots),
    parts: { A: withMean(parts.A), B: withMean(parts.B), C: withMean(parts.C) },
    criteria: criteria.map((criterion) => ({ ...withMean(criterion), code: criterion.code })),
  };
}
