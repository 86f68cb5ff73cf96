import type { CouncilLevel } from '../../council/charter.js';
import type { Given, Recording } from '../../dossier/dossier-rule.js';
import { notify } from '../../dossier/recordings.js';
import {
  anotherPersonConfirms,
  aReopeningIsProposed,
  askForTestAndCheckAnew,
  dropProposal,
  keepProposal,
  noReopeningIsProposed,
  openTheResultAgain,
  takeTheEliminationBack,
  theChairEliminatedAtDistrict,
  theChairEliminatedAtMeeting,
  theChairEliminatedAtProvince,
  theChairEliminatedAtVerification,
} from '../../dossier/reopening.rules.js';
import { noOtherDossierIsOpen } from '../../dossier/coming-again.rules.js';
import { noAppealIsOpen } from '../../dossier/appeal.rules.js';
import { aReasonIsGiven } from '../../dossier/supplement.rules.js';
import {
  theDistrictsResultStands,
  theFirstScoringStands,
  theProvincesResultStands,
  theSecondScoringStands,
} from '../../dossier/reopening.rules.js';
import {
  communeOfficer,
  councilAt,
  councilDeskAt,
  districtApprover,
  producer,
  provincialApprover,
} from './audiences.js';
import { edge } from './procedure.js';

/** Whose result is opened again, and where its council begins anew. */
export interface Again {
  /** The level whose result it is. */
  readonly at: CouncilLevel;
  /** Where the council begins anew, as '#stage.state'. */
  readonly to: string;
  readonly given: readonly Given[];
  /** What else is lost with the result. */
  readonly records?: readonly Recording[];
  /** Where what ended the path is no result, but the chair's word alone; the owner hears that it is taken back. */
  readonly isOfChair?: true;
}

export const againAtDistrict: Again = {
  ...{ at: 'district', to: '#district.council', given: [theDistrictsResultStands] },
};
export const againAtProvince: Again = {
  ...{ at: 'province', to: '#province.council', given: [theProvincesResultStands] },
};
/** Where the province scores twice, each scoring begins anew in its own place: QĐ 1048, PL II §4b. */
export const againAtFirstScoring: Again = {
  ...{ at: 'province', to: '#province.council', given: [theFirstScoringStands] },
  records: [askForTestAndCheckAnew],
};
export const againAtSecondScoring: Again = {
  ...{ at: 'province', to: '#province.verification', given: [theSecondScoringStands] },
};

/** What the chair alone eliminated goes back to where its council scores it: as a result, by two people. */
const takenBack = (at: CouncilLevel, name: string, given: Given): Again => ({
  ...{ at, to: `#${at}.${name}`, isOfChair: true, given: [given] },
});
export const takenBackAtDistrict = takenBack('district', 'council', theChairEliminatedAtDistrict);
export const takenBackAtProvince = takenBack('province', 'council', theChairEliminatedAtProvince);
export const takenBackAtVerification = takenBack(
  'province',
  'verification',
  theChairEliminatedAtVerification,
);
export const takenBackAtMeeting = takenBack('province', 'meeting', theChairEliminatedAtMeeting);

const approverAt = { district: districtApprover, province: provincialApprover } as const;

/**
 * A sealed result may be opened again until something rests on it: one proposes, another person confirms. A proposal keeps
 * no owner from an appeal, which is decided first (not in the decisions; ADR 0018).
 */
export const reopening = (...ways: readonly Again[]) => ({
  proposeReopening: ways.map(({ at, given }) =>
    edge('proposeReopening', {
      ...{ at, given, rules: [noReopeningIsProposed, noAppealIsOpen], asks: [aReasonIsGiven] },
      records: [keepProposal, notify('reopeningProposed', ...councilDeskAt(at), approverAt[at])],
    }),
  ),
  confirmReopening: ways.map(({ at, to, given, isOfChair, records = [] }) =>
    edge('confirmReopening', {
      ...{ at, to, given, asks: [aReasonIsGiven] },
      rules: [noOtherDossierIsOpen, aReopeningIsProposed, anotherPersonConfirms, noAppealIsOpen],
      records: isOfChair
        ? [takeTheEliminationBack, notify('eliminationTakenBack', producer, communeOfficer, ...councilAt(at))]
        : [openTheResultAgain, ...records, notify('reopened', ...councilAt(at))],
    }),
  ),
  declineReopening: ways.map(({ at, given }) =>
    edge('declineReopening', {
      ...{ at, given, rules: [aReopeningIsProposed], asks: [aReasonIsGiven] },
      records: [dropProposal, notify('reopeningDeclined', ...councilDeskAt(at))],
    }),
  ),
});
