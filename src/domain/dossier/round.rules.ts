import { isOver, lastDayOf } from '../calendar/legal-date.js';
import type { DossierEvent } from './dossier-action.js';
import type { InputRule } from './dossier-rule.js';

type Reenter = Extract<DossierEvent, { type: 'reenter' }>;

/** Another round of the same district or province, later than the present one. */
export const theRoundIsLater: InputRule<Reenter> = ({ round }, { input }) =>
  input.round.year > round.year || (input.round.year === round.year && input.round.number > round.number)
    ? []
    : [{ code: 'round.not-later', roundId: input.round.id }];

export const theRoundIsOfThisPlace: InputRule<Reenter> = ({ districtId, provinceId }, { input }) =>
  [districtId, provinceId].includes(input.round.placeId)
    ? []
    : [{ code: 'round.elsewhere', roundId: input.round.id }];

export const theLaterRoundStillRegisters: InputRule<Reenter> = ({ today }, { input }) =>
  isOver(input.round.registrationCloses, today)
    ? [
        {
          code: 'deadline.passed',
          deadline: 'registrationCloses',
          lastDay: lastDayOf(input.round.registrationCloses),
          today,
        },
      ]
    : [];

/** A dossier that ended stays under the decision it was filed under; another decision needs a new filing. */
export const theRoundRunsUnderTheSameDecision: InputRule<Reenter> = ({ round }, { input }) =>
  input.round.rulebook === round.rulebook
    ? []
    : [{ code: 'round.other-rulebook', rulebook: input.round.rulebook }];
