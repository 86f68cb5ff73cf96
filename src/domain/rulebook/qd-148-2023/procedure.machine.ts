import { closedStage } from '../procedure/closed.stage.js';
import { communeStage, preparationStage, type CommuneRoute } from '../procedure/commune.stages.js';
import { recognisingDistrictStage, scoredByRecognisingDistrict } from '../procedure/district.stage.js';
import { ministryStageWithReturn } from '../procedure/ministry.stage.js';
import { scoredOfDistricts, scoringOfDistrictsStage } from '../procedure/one-scoring.stage.js';
import { procedure } from '../procedure/procedure.js';
import { registrationStage } from '../procedure/registration.stage.js';
import {
  againAtDistrict,
  againAtProvince,
  takenBackAtDistrict,
  takenBackAtProvince,
} from '../procedure/reopening.js';

const route: CommuneRoute = { to: 'district', reports: true };

/** QĐ 148/QĐ-TTg (2023): commune → district, which recognises three stars → province → ministry. */
export const qd148Procedure = procedure.createMachine({
  id: 'qd-148-2023',
  version: '1',
  context: ({ input }) => input,
  initial: 'registration',
  states: {
    registration: registrationStage,
    preparation: preparationStage(route),
    commune: communeStage(route),
    district: recognisingDistrictStage,
    province: scoringOfDistrictsStage,
    ministry: ministryStageWithReturn('district'),
    closed: closedStage(
      [againAtDistrict, againAtProvince],
      [scoredByRecognisingDistrict, scoredOfDistricts],
      [takenBackAtDistrict, takenBackAtProvince],
    ),
  },
});
