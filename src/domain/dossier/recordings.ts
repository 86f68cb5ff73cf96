import { addMonths } from '../shared/calendar-day.js';
import { bandOf } from '../scoring/star-rating.js';
import type { HeldRole, Level } from '../jurisdiction/role.js';
import type { DossierAction, DossierEvent } from './dossier-action.js';
import type { DossierFacts } from './dossier-facts.js';
import type { Recognition, Recording } from './dossier-rule.js';

type EventOf<A extends DossierAction> = Extract<DossierEvent, { type: A }>;

/** Tells people of the step; the queue finds out who holds the roles when it delivers. */
export const notify = (template: string, ...audience: readonly HeldRole[]): Recording => {
  const notify: Recording = () => ({ effects: [{ type: 'notify', template, audience }] });
  return notify;
};

/** Keeps what is asked for, by whom and since when, until the dossier comes back. */
export const askForSupplement = (from: Level): Recording<EventOf<'returnForSupplement'>> => {
  const askForSupplement: Recording<EventOf<'returnForSupplement'>> = ({ today, evidence }, { input }) => ({
    changes: { supplement: { from, items: input.items, askedOn: today, had: evidence.map(({ id }) => id) } },
  });
  return askForSupplement;
};

export const endSupplement: Recording = () => ({ changes: { supplement: null } });

export const listEvidence: Recording<EventOf<'attachEvidence'>> = (_, { input }) => ({
  effects: [{ type: 'attachEvidence', evidence: input }],
});
export const unlistEvidence: Recording<EventOf<'removeEvidence'>> = (_, { input }) => ({
  effects: [{ type: 'removeEvidence', evidenceId: input.evidenceId }],
});

export const countSamples: Recording<EventOf<'receive'>> = (_, { input }) => ({
  changes: { samplesReceived: input.samplesReceived ?? 0 },
});

export const keepCommuneReport: Recording<EventOf<'recordCommuneReport'>> = (_, { input }) => ({
  changes: { communeReport: input },
});

const seatCouncil =
  (level: 'district' | 'province'): Recording<EventOf<'openScoring'>> =>
  ({ council, scoringsHeld }, { input }) => {
    if (!council) throw new Error('A panel opens only where aLawfulCouncilIsSeated holds');
    return {
      effects: [
        {
          type: 'openPanel',
          id: input.panelId,
          level,
          scoringRound: scoringsHeld + 1,
          councilId: council.id,
          seats: council.seats,
        },
      ],
    };
  };
export const seatDistrictCouncil = seatCouncil('district');
export const seatProvinceCouncil = seatCouncil('province');

/** The result stands as two integers, Σ and n, with the star they earn. */
export const sealResult: Recording = ({ openPanel, tally }) => {
  if (!openPanel || !tally) throw new Error('A panel closes only with its ballots counted');
  return {
    changes: { star: tally.star },
    effects: [{ type: 'closePanel', id: openPanel.id, result: tally }],
  };
};

export const recordTestDay: Recording<EventOf<'recordTest'>> = (_, { input }) => ({
  changes: { testedOn: input.performedOn },
});
export const recordSiteCheckDay: Recording<EventOf<'recordSiteCheck'>> = (_, { input }) => ({
  changes: { siteCheckedOn: input.performedOn },
});

export const loseTheStar: Recording = () => ({ changes: { star: null } });

export const recordCentralResult: Recording<EventOf<'recordMinistryResult'>> = ({ rulebook }, { input }) => ({
  changes: {
    centralPoints: input.points,
    centralBallots: input.ballots,
    star: bandOf({ points: input.points, ballots: input.ballots }, rulebook.bands),
  },
});

const certify = (
  facts: DossierFacts,
  by: Recognition['by'],
  star: number,
  paper: { decisionNumber: string; decidedOn: string; certificateNumber: string },
): Recognition => ({
  star,
  by,
  decisionNumber: paper.decisionNumber,
  decidedOn: paper.decidedOn,
  certificateNumber: paper.certificateNumber,
  // 36 months from issue: QĐ 1048, Đ.1.3.
  expiresOn: addMonths(paper.decidedOn, facts.rulebook.deadlines.certificateMonths),
});

const certifyBy =
  (by: 'district' | 'province'): Recording<EventOf<'recognise'>> =>
  (facts, { input }) => {
    if (facts.star === null) throw new Error('Recognition rests on a star');
    return { effects: [{ type: 'recognise', recognition: certify(facts, by, facts.star, input) }] };
  };
export const certifyByDistrict = certifyBy('district');
export const certifyByProvince = certifyBy('province');
export const certifyByMinistry: Recording<EventOf<'recordMinistryResult'>> = (facts, { input }) => ({
  effects: [
    {
      type: 'recognise',
      recognition: certify(facts, 'ministry', 5, {
        ...input,
        certificateNumber: input.certificateNumber ?? '',
      }),
    },
  ],
});

/** A later round starts from preparation: samples, checks and results of the earlier one stay in its history. */
export const enterTheLaterRound: Recording<EventOf<'reenter'>> = (_, { input }) => ({
  changes: {
    roundId: input.round.id,
    supplement: null,
    communeReport: null,
    samplesReceived: null,
    testedOn: null,
    siteCheckedOn: null,
    centralPoints: null,
    centralBallots: null,
    star: null,
  },
});
