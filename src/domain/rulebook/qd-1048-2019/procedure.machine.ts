import { closedStage } from '../procedure/closed.stage.js';
import { communeStage, preparationStage, type CommuneRoute } from '../procedure/commune.stages.js';
import { districtStage, scoredByDistrict } from '../procedure/district.stage.js';
import { ministryStage } from '../procedure/ministry.stage.js';
import { procedure } from '../procedure/procedure.js';
import { registrationStage } from '../procedure/registration.stage.js';
import {
  againAtDistrict,
  againAtFirstScoring,
  againAtSecondScoring,
  takenBackAtDistrict,
  takenBackAtProvince,
  takenBackAtVerification,
} from '../procedure/reopening.js';
import { scoredFirst, scoredSecond, twoScoringsStage } from '../procedure/two-scorings.stage.js';

const route: CommuneRoute = { to: 'district', reports: false };

/** QĐ 1048/QĐ-TTg (2019) with QĐ 781/QĐ-TTg (2020): commune → district → province → ministry. */
export const qd1048Procedure = procedure.createMachine({
  id: 'qd-1048-2019',
  version: '1',
  context: ({ input }) => input,
  initial: 'registration',
  states: {
    registration: registrationStage,
    preparation: preparationStage(route),
    commune: communeStage(route),
    district: districtStage,
    province: twoScoringsStage,
    ministry: ministryStage,
    closed: closedStage(
      [againAtDistrict, againAtFirstScoring, againAtSecondScoring],
      [scoredByDistrict, scoredFirst, scoredSecond],
      [takenBackAtDistrict, takenBackAtProvince, takenBackAtVerification],
    ),
  },
});
