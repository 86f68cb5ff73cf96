import { closedStage } from '../procedure/closed.stage.js';
import { communeStage, preparationStage } from '../procedure/commune.stages.js';
import { districtStage } from '../procedure/district.stage.js';
import { ministryStage } from '../procedure/ministry.stage.js';
import { procedure } from '../procedure/procedure.js';
import { provinceStage } from '../procedure/province.stage.js';
import { registrationStage } from '../procedure/registration.stage.js';

/** QĐ 1048/QĐ-TTg (2019) with QĐ 781/QĐ-TTg (2020): commune → district → province → ministry. */
export const qd1048Procedure = procedure.createMachine({
  id: 'qd-1048-2019',
  version: '1',
  context: ({ input }) => input,
  initial: 'registration',
  states: {
    registration: registrationStage,
    preparation: preparationStage,
    commune: communeStage({ forwardTo: '#district.intake' }),
    district: districtStage({ forwardTo: '#province.intake' }),
    province: provinceStage({ forwardTo: '#ministry.evaluation' }),
    ministry: ministryStage,
    closed: closedStage,
  },
});
