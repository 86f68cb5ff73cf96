import type { CouncilLevel } from '../../council/charter.js';
import {
  anAppealIsFiled,
  anAppealIsScored,
  anAppealMemberIsAwaited,
  anAppealMemberIsMissing,
  decideTheAppeal,
  enoughAppealMembersRemain,
  noAppealMemberIsInDoubt,
  everyAppealMemberHasCast,
  keepAppeal,
  nameMembers,
  refuseTheAppeal,
  releaseTheMember,
  theAppealIsInTime,
  theGroundsNameCriteria,
  theMemberIsAwaited,
  theMembersAreOthers,
  theResultIsNotAppealed,
} from '../../dossier/appeal.rules.js';
import { noOtherDossierIsOpen } from '../../dossier/coming-again.rules.js';
import type { Given } from '../../dossier/dossier-rule.js';
import { notify } from '../../dossier/recordings.js';
import { aReasonIsGiven } from '../../dossier/supplement.rules.js';
import {
  councilAt,
  councilDeskAt,
  districtApprover,
  ownersUnder,
  provinceOfficer,
  provincialApprover,
  type Sender,
} from './audiences.js';
import { edge } from './procedure.js';
import type { Way } from './scoring.states.js';

/** A result that its owner may contest, and where it leads once the appeal is decided. */
export interface Appealable {
  /** The level whose result it is. */
  readonly at: CouncilLevel;
  readonly given: readonly Given[];
  /** The ways of the scoring it came from. */
  readonly ways: readonly Pick<Way, 'to' | 'when'>[];
  /** Whether a district or the commune sent the dossier up. */
  readonly sender: Sender;
}

/** Whoever waits for a result hears how its appeal ended. */
const awaitingAt = (at: CouncilLevel) =>
  at === 'district' ? [districtApprover] : [districtApprover, provinceOfficer, provincialApprover];

/**
 * Until something rests on a sealed result its owner may contest criteria of it; others score those anew, and the result
 * goes the way it then has (not in the decisions; ADR 0018). `here` is the state, as '#stage.state'.
 */
export const appeals = (here: string, ...results: readonly Appealable[]) => ({
  fileAppeal: results.map(({ at, given }) =>
    edge('fileAppeal', {
      ...{ at: 'commune', given, asks: [theGroundsNameCriteria] },
      rules: [noOtherDossierIsOpen, theResultIsNotAppealed, theAppealIsInTime],
      records: [
        keepAppeal,
        notify('appealFiled', ...councilDeskAt(at), { role: 'coordinationOffice', level: at }),
      ],
    }),
  ),
  admitAppeal: results.map(({ at, given }) =>
    edge('admitAppeal', {
      ...{ at, given: [...given, anAppealIsFiled], asks: [theMembersAreOthers] },
      records: [nameMembers],
    }),
  ),
  nameAppealMembers: results.map(({ at, given }) =>
    edge('nameAppealMembers', {
      ...{ at, given: [...given, anAppealIsScored], asks: [theMembersAreOthers] },
      ...{ rules: [anAppealMemberIsMissing] },
      records: [nameMembers],
    }),
  ),
  releaseAppealMember: results.map(({ at, given }) =>
    edge('releaseAppealMember', {
      ...{ at, given: [...given, anAppealIsScored], asks: [theMemberIsAwaited, aReasonIsGiven] },
      ...{ rules: [anAppealMemberIsAwaited] },
      records: [releaseTheMember],
    }),
  ),
  refuseAppeal: results.map(({ at, given, sender }) =>
    edge('refuseAppeal', {
      ...{ at, given: [...given, anAppealIsFiled], asks: [aReasonIsGiven] },
      records: [refuseTheAppeal, notify('appealRefused', ...ownersUnder(sender))],
    }),
  ),
  decideAppeal: results.flatMap(({ at, given, ways, sender }) =>
    ways.map(({ to, when = [] }) =>
      edge('decideAppeal', {
        ...{ at, given: [...given, anAppealIsScored], when },
        ...(to === here ? {} : { to }),
        rules: [noAppealMemberIsInDoubt, everyAppealMemberHasCast, enoughAppealMembersRemain],
        records: [
          decideTheAppeal,
          notify('appealDecided', ...ownersUnder(sender), ...councilAt(at), ...awaitingAt(at)),
        ],
      }),
    ),
  ),
});
