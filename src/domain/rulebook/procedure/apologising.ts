import {
  aLawfulTimeIsOver,
  anOfficesTimeRuns,
  keepApology,
  theAppointmentIsAWorkingDayAhead,
  theAppointmentIsNew,
  theNamedTimeIsOver,
} from '../../dossier/apology.rules.js';
import { notify } from '../../dossier/recordings.js';
import { aReasonIsGiven } from '../../dossier/supplement.rules.js';
import type { Level } from '../../jurisdiction/role.js';
import { superiorsOf } from '../../jurisdiction/superiors.js';
import { producer } from './audiences.js';
import { edge } from './procedure.js';

/** Whoever lets a lawful time pass begs the owner's pardon and names another day, and the superior hears of it (TT 01/2018/TT-VPCP). */
export const apologising = (at: Level) => ({
  apologise: edge('apologise', {
    ...{ at, given: [anOfficesTimeRuns], rules: [aLawfulTimeIsOver] },
    asks: [theNamedTimeIsOver, theAppointmentIsAWorkingDayAhead, theAppointmentIsNew, aReasonIsGiven],
    records: [keepApology, notify('apologised', producer, ...superiorsOf(at))],
  }),
});
