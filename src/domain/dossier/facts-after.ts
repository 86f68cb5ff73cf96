import type { DossierEvent } from './dossier-action.js';
import type { Decision } from './decide.js';
import type { AppealFacts } from '../appeal/appeal.js';
import type { SeatedMember } from '../council/quorum.js';
import type { DossierFacts, LastResult } from './dossier-facts.js';
import type { DossierEffect } from './dossier-rule.js';
import { sitePhotoKind } from './verification.rules.js';

/** The facts as they stand once a decision is recorded, so that an answer can tell what may be done next. */
export function factsAfter(facts: DossierFacts, event: DossierEvent, decision: Decision): DossierFacts {
  const moved: DossierFacts = {
    ...facts,
    ...decision.columns,
    ...{ ballots: null, tally: null, eliminatedFrom: eliminatedFrom(facts, event, decision) },
    ...(event.type === 'recordSiteCheck'
      ? { loosePhotos: facts.loosePhotos.filter(({ id }) => !event.input.photos.includes(id)) }
      : {}),
    ...(event.type === 'reenter'
      ? { ...withoutResult, round: event.input.round, scoringsHeld: [], ballotsLapsedOn: null }
      : {}),
    ...(event.type === 'breakOffScoring' ? leftBehind(facts) : {}),
  };
  return decision.effects.reduce(withEffect, moved);
}

const noResult = { lastResult: null, appeal: null };
const withoutResult = { ...noResult, resultBefore: noResult };

/** What was only shown is left behind, and the result before stands again. */
const leftBehind = ({ lastResult, resultBefore, today }: DossierFacts): Partial<DossierFacts> =>
  lastResult?.standing === 'shown' ? { ...resultBefore, resultBefore: noResult, ballotsLapsedOn: today } : {};

const eliminatedFrom = (facts: DossierFacts, { type }: DossierEvent, { from, state }: Decision) => {
  if (type === 'eliminate') return from;
  return state === from ? facts.eliminatedFrom : null;
};

function withEffect(facts: DossierFacts, effect: DossierEffect): DossierFacts {
  switch (effect.type) {
    case 'openPanel': {
      const { id, level, scoringRound, attempt, seats, opinionsDueOn } = effect;
      const charter = facts.council?.charter?.terms ?? null;
      const charterId = facts.council?.charter?.id ?? null;
      const others = facts.scoringsHeld.filter((each) => each.scoringRound !== scoringRound);
      return {
        ...facts,
        openPanel: {
          ...{ id, level, scoringRound, turn: 1, charter, charterId, opinionsDueOn },
          ...{
            seats: seats.map(({ personId }) => personId),
            cast: [],
            standIns: standInsAmong(seats, facts),
          },
        },
        scoringsHeld: [...others, { scoringRound, attempts: attempt }],
      };
    }
    case 'openRescoring': {
      if (!facts.lastResult) throw new Error('Sheets are scored again only after they were counted');
      const { level, scoringRound, turn, charter, seats } = facts.lastResult;
      const charterId = facts.council?.charter?.id ?? null;
      return {
        ...facts,
        openPanel: {
          ...{ id: effect.id, level, scoringRound, turn: turn + 1, charter, charterId },
          ...{ seats, cast: [], standIns: facts.lastResult.standIns, opinionsDueOn: null },
        },
      };
    }
    case 'lapsePanel':
      return {
        ...{ ...facts, openPanel: null },
        ...(facts.openPanel?.cast.length ? { ballotsLapsedOn: facts.today } : {}),
      };
    case 'closePanel':
      return { ...facts, openPanel: null, ...closedWith(facts, resultAfter(facts, effect)) };
    case 'attachEvidence':
      return {
        ...facts,
        evidence: [...facts.evidence, { id: effect.evidence.id, kind: effect.evidence.kind }],
        loosePhotos:
          effect.evidence.kind === sitePhotoKind
            ? [...facts.loosePhotos, { id: effect.evidence.id, attachedBy: facts.actor.personId }]
            : facts.loosePhotos,
      };
    case 'removeEvidence':
      return {
        ...facts,
        evidence: facts.evidence.filter(({ id }) => id !== effect.evidenceId),
        loosePhotos: facts.loosePhotos.filter(({ id }) => id !== effect.evidenceId),
      };
    case 'fileAppeal': {
      const { id, criteria } = effect;
      const appeal = {
        id,
        status: 'filed' as const,
        criteria,
        members: [],
        released: [],
        cast: [],
        candidates: [],
      };
      return { ...facts, appeal };
    }
    case 'nameAppealMembers': {
      const members = [...(facts.appeal?.members ?? []), ...effect.memberIds];
      return withAppeal(facts, { status: 'scoring', members });
    }
    case 'releaseAppealMember':
      return withAppeal(facts, { released: [...(facts.appeal?.released ?? []), effect.memberId] });
    case 'endAppeal':
      return withAppeal(facts, { status: effect.status });
    case 'decideAppeal': {
      const { points, ballots, star, outcome } = effect.result;
      const decided = { points, ballots, star, outcome, closedOn: facts.today };
      const lastResult = facts.lastResult && { ...facts.lastResult, ...decided };
      return withAppeal({ ...facts, lastResult }, { status: 'decided' });
    }
    case 'sealPanel':
      return withStanding(facts, 'sealed');
    case 'reopenPanel':
      return withStanding(facts, 'reopened');
    case 'notify':
    case 'recognise':
    case 'leaveAgendas':
      return facts;
  }
}

const standInsAmong = (seats: readonly SeatedMember[], { council }: DossierFacts) =>
  seats.filter(({ personId }) => !council?.seats.some((seat) => seat.personId === personId));

const withStanding = (facts: DossierFacts, standing: LastResult['standing']): DossierFacts => {
  const sealedOn = facts.lastResult?.sealedOn ?? facts.today;
  return { ...facts, lastResult: facts.lastResult && { ...facts.lastResult, standing, sealedOn } };
};

const withAppeal = (facts: DossierFacts, changes: Partial<AppealFacts>): DossierFacts => ({
  ...facts,
  appeal: facts.appeal && { ...facts.appeal, ...changes },
});

/** The new result is the last one; where it is only shown, the one before is kept in mind. */
function closedWith({ lastResult, appeal, resultBefore }: DossierFacts, result: LastResult) {
  const before = lastResult?.standing === 'shown' ? resultBefore : { lastResult, appeal };
  return {
    ...{ lastResult: result, appeal: null },
    resultBefore: result.standing === 'shown' ? before : noResult,
  };
}

function resultAfter(
  { openPanel, session, today }: DossierFacts,
  { result, contested, sealed }: Extract<DossierEffect, { type: 'closePanel' }>,
): LastResult {
  if (!openPanel) throw new Error('Only an open panel is closed');
  const { id, level, scoringRound, turn, charter, seats, standIns } = openPanel;
  const { points, ballots, star, outcome } = result;
  return {
    ...{ panelId: id, level, scoringRound, turn, charter, seats, counted: seats, standIns },
    ...{ points, ballots, star, outcome, contested, scoredOn: today, closedOn: today },
    ...{ standing: sealed ? 'sealed' : 'shown', sealedOn: sealed ? today : null, appealUntil: null },
    openSession: openPanel.opinionsDueOn === null ? (session?.id ?? null) : null,
  };
}
