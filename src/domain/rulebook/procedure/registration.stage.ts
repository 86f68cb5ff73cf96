import { registrationIsOpen } from '../../dossier/deadline.rules.js';
import { notify } from '../../dossier/recordings.js';
import { aReasonIsGiven } from '../../dossier/supplement.rules.js';
import { communeOfficer, producer } from './audiences.js';
import { withdraw } from './commune.stages.js';
import { edge, procedure } from './procedure.js';

// The decision starts at the district; communes register ideas first by local practice (procedures: Đồng Tháp 10/2019).
/** The product idea at the commune: accepted into the round, or refused with a reason and offered again. */
export const registrationStage = procedure.createStateConfig({
  id: 'registration',
  initial: 'registered',
  states: {
    registered: {
      tags: 'open',
      meta: { holder: [communeOfficer], deadline: 'registrationCloses' },
      on: {
        acceptIdea: edge('acceptIdea', {
          at: 'commune',
          to: '#preparation.preparing',
          rules: [registrationIsOpen],
          records: [notify('ideaAccepted', producer)],
        }),
        refuseIdea: edge('refuseIdea', {
          at: 'commune',
          to: '#registration.refused',
          asks: [aReasonIsGiven],
          records: [notify('ideaRefused', producer)],
        }),
        withdraw,
      },
    },
    refused: {
      tags: 'open',
      meta: { holder: [producer], deadline: 'registrationCloses' },
      on: {
        resubmitIdea: edge('resubmitIdea', {
          at: 'commune',
          to: '#registration.registered',
          rules: [registrationIsOpen],
          records: [notify('ideaResubmitted', communeOfficer)],
        }),
        withdraw,
      },
    },
  },
});
