import type { CouncilLevel } from '../council/charter.js';
import type { DossierEvent } from './dossier-action.js';
import type { DossierRule, Given, Recording } from './dossier-rule.js';

type Confirm = Extract<DossierEvent, { type: 'confirmReopening' }>;
type Propose = Extract<DossierEvent, { type: 'proposeReopening' }>;

/** Nothing rests on a result while somebody wants it opened again. */
export const noReopeningIsProposed: DossierRule = ({ reopening }) =>
  reopening ? [{ code: 'reopening.proposed', proposedBy: reopening.proposedBy }] : [];

export const aReopeningIsProposed: DossierRule = ({ reopening }) =>
  reopening ? [] : [{ code: 'reopening.not-proposed' }];

/** A sealed result is opened by two people, never by one (not in the decisions; ADR 0007). */
export const anotherPersonConfirms: DossierRule = ({ reopening, actor }) =>
  reopening?.proposedBy === actor.personId
    ? [{ code: 'reopening.needs-another-person', proposedBy: reopening.proposedBy }]
    : [];

/** A result stands until it was opened again, or the ministry has decided on it. */
const theResultStands: Given = ({ lastResult, centralBallots }) =>
  lastResult?.standing === 'sealed' && centralBallots === null;

/** One person alone takes no product its sealed result: the chair has it opened again first (ADR 0007). */
export const noResultStands: DossierRule = (facts) =>
  facts.lastResult && theResultStands(facts)
    ? [
        {
          code: 'elimination.result-sealed',
          ...{ at: facts.lastResult.level, sealedOn: facts.lastResult.sealedOn },
        },
      ]
    : [];

/** The members themselves eliminated the product, by their ballots. */
export const theResultEliminates: Given = ({ lastResult }) => lastResult?.outcome === 'eliminated';

/** The chair alone eliminated the product in one of these states. */
const eliminatedFromOneOf =
  (...states: readonly string[]): Given =>
  ({ eliminatedFrom }) =>
    eliminatedFrom !== null && states.includes(eliminatedFrom);

export const theChairEliminatedAtDistrict: Given = (facts) => eliminatedFromOneOf('district.council')(facts);
export const theChairEliminatedAtProvince: Given = (facts) =>
  eliminatedFromOneOf('province.council', 'province.testing')(facts);
export const theChairEliminatedAtVerification: Given = (facts) =>
  eliminatedFromOneOf('province.verification')(facts);
export const theChairEliminatedAtMeeting: Given = (facts) =>
  eliminatedFromOneOf('province.meeting', 'province.meetingTesting')(facts);

const standsAfter =
  (level: CouncilLevel, ...scoringRounds: readonly number[]): Given =>
  (facts) =>
    theResultStands(facts) &&
    facts.lastResult?.level === level &&
    scoringRounds.includes(facts.lastResult.scoringRound);

export const theDistrictsResultStands: Given = (facts) => standsAfter('district', 1)(facts);
export const theProvincesResultStands: Given = (facts) => standsAfter('province', 1, 2)(facts);
export const theFirstScoringStands: Given = (facts) => standsAfter('province', 1)(facts);
export const theSecondScoringStands: Given = (facts) => standsAfter('province', 2)(facts);

export const keepProposal: Recording<Propose> = ({ actor, today }, { input }) => ({
  changes: { reopening: { proposedBy: actor.personId, proposedOn: today, reason: input.reason } },
});

export const dropProposal: Recording = () => ({ changes: { reopening: null } });

/** The old result stays on the record, marked; the star it gave is gone. */
export const openTheResultAgain: Recording<Confirm> = ({ lastResult }) => {
  if (!lastResult) throw new Error('Only a result can be opened again');
  return {
    changes: { reopening: null, star: null },
    effects: [{ type: 'reopenPanel', id: lastResult.panelId }],
  };
};

/** Test and check on the spot lie between the two scorings: both are recorded anew after the first (QĐ 1048, PL II §4b(3); ADR 0007). */
export const askForTestAndCheckAnew: Recording = () => ({ changes: { testedOn: null, siteCheckedOn: null } });

/** The elimination stays a step of the past; there is no result to mark. */
export const takeTheEliminationBack: Recording<Confirm> = () => ({ changes: { reopening: null } });
