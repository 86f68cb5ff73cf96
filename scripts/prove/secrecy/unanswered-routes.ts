import type { Law } from './law.js';

const inWriting = 'of opinions given in writing, which QĐ 1048/2019 does not know';

/** Routes on which nobody is answered in the worlds of a law, and why; whatever else nobody is answered on is a fault of the proof. */
export const mayStayUnanswered: Readonly<Record<Law['rulebook'], Readonly<Record<string, string>>>> = {
  'qd-1048-2019': {
    '/api/dossiers/{id}/panels/{panelId}/minutes': inWriting,
    '/api/dossiers/{id}/panels/{panelId}/annexes': inWriting,
    '/api/dossiers/{id}/panels/{panelId}/annexes/{number}': inWriting,
    '/api/dossiers/{id}/panels/{panelId}/hints': inWriting,
    '/api/dossiers/{id}/decision': 'in 2021 there is one decision in force, and no other to change to',
  },
  'qd-26-2026': {},
};
