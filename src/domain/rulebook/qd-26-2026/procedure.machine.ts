import { closedStage } from '../procedure/closed.stage.js';
import { communeStage, preparationStage, type CommuneRoute } from '../procedure/commune.stages.js';
import { ministryStageWithReturn } from '../procedure/ministry.stage.js';
import { scoredOfCommunes, scoringOrOpinionsStage } from '../procedure/one-scoring.stage.js';
import { procedure } from '../procedure/procedure.js';
import { registrationStage } from '../procedure/registration.stage.js';
import { againAtProvince, takenBackAtProvince, takenBackAtMeeting } from '../procedure/reopening.js';

const route: CommuneRoute = { to: 'province', reports: true };

/** QĐ 26/2026/QĐ-TTg: commune → province → ministry; renewals by written opinions. */
export const qd26Procedure = procedure.createMachine({
  id: 'qd-26-2026',
  version: '1',
  context: ({ input }) => input,
  initial: 'registration',
  states: {
    registration: registrationStage,
    preparation: preparationStage(route),
    commune: communeStage(route),
    province: scoringOrOpinionsStage,
    ministry: ministryStageWithReturn('commune'),
    closed: closedStage([againAtProvince], [scoredOfCommunes], [takenBackAtProvince, takenBackAtMeeting]),
  },
});
