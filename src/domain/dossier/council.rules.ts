import { getLevelRule } from '../rulebook/rulebook.js';
import { eliminatingFindings } from '../scoring/findings.js';
import { meanReaches } from '../scoring/star-rating.js';
import type { DossierEvent } from './dossier-action.js';
import type { DossierFacts } from './dossier-facts.js';
import type { DossierRule, InputRule, Route } from './dossier-rule.js';

type Eliminate = Extract<DossierEvent, { type: 'eliminate' }>;

const aLawfulCouncilIsSeated =
  (at: 'district' | 'province') =>
  ({ council, rulebook }: DossierFacts) => {
    if (!council) return [{ code: 'council.missing' as const, at }];
    const { minimum, maximum } = getLevelRule(rulebook, at).council;
    const seated = council.seats.length;
    return [
      ...(seated < minimum || seated > maximum
        ? [{ code: 'council.size-unlawful' as const, at, minimum, maximum, seated }]
        : []),
      ...(council.seats.some(({ seat }) => seat === 'chair')
        ? []
        : [{ code: 'council.chair-missing' as const, at }]),
    ];
  };

// Sizes and chair: QĐ 1048, PL II §2b, §2c.
export const aLawfulDistrictCouncilIsSeated: DossierRule = (facts) =>
  aLawfulCouncilIsSeated('district')(facts);
export const aLawfulProvinceCouncilIsSeated: DossierRule = (facts) =>
  aLawfulCouncilIsSeated('province')(facts);

/** Every seated member has cast. Names who is awaited, never how anybody voted. */
export const everySeatedMemberHasCast: DossierRule = ({ openPanel }) => {
  if (!openPanel) return [];
  const waitingFor = openPanel.seats.filter((seat) => !openPanel.cast.includes(seat));
  return waitingFor.length === 0
    ? []
    : [
        {
          code: 'panel.ballots-missing',
          seats: openPanel.seats.length,
          cast: openPanel.cast.length,
          waitingFor,
        },
      ];
};

/** The chair's recorded finding is one the criteria set knows: QĐ 1048, PL III. */
export const theFindingIsKnown: InputRule<Eliminate> = ({ criteriaSet }, { input }) =>
  eliminatingFindings(criteriaSet).has(input.finding)
    ? []
    : [{ code: 'finding.unknown', finding: input.finding }];

export const theBallotsEliminate: Route = ({ tally }) => tally?.outcome === 'eliminated';

/** 50 points and up go on to the province: QĐ 1048, PL II §1a, §4a(3). */
export const theMeanReachesTheProvince: Route = ({ tally, rulebook }) =>
  tally !== null &&
  tally.outcome === 'rated' &&
  meanReaches(tally, getLevelRule(rulebook, 'district').forwardsFrom ?? 0);
/** Three stars and up go to the second scoring: QĐ 1048, PL II §4b. */
export const theProductMayEarnThreeStars: Route = ({ tally }) => (tally?.star ?? 0) >= 3;
/** Five stars are the ministry's: QĐ 1048, PL II §1b, §4b(4). */
export const theProductMayEarnFiveStars: Route = ({ tally }) => tally?.star === 5;
