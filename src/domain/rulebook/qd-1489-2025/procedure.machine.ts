import { closedStage } from '../procedure/closed.stage.js';
import { communeStage, preparationStage, type CommuneRoute } from '../procedure/commune.stages.js';
import { ministryStageWithReturn } from '../procedure/ministry.stage.js';
import { scoredOfCommunes, scoringOfCommunesStage } from '../procedure/one-scoring.stage.js';
import { procedure } from '../procedure/procedure.js';
import { registrationStage } from '../procedure/registration.stage.js';
import { againAtProvince, takenBackAtProvince } from '../procedure/reopening.js';

const route: CommuneRoute = { to: 'province', reports: true };

/** QĐ 148/QĐ-TTg as amended by QĐ 1489/QĐ-TTg (2025): commune → province → ministry. */
export const qd1489Procedure = procedure.createMachine({
  id: 'qd-1489-2025',
  version: '1',
  context: ({ input }) => input,
  initial: 'registration',
  states: {
    registration: registrationStage,
    preparation: preparationStage(route),
    commune: communeStage(route),
    province: scoringOfCommunesStage,
    ministry: ministryStageWithReturn('commune'),
    closed: closedStage([againAtProvince], [scoredOfCommunes], [takenBackAtProvince]),
  },
});
