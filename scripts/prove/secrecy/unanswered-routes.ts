/** Routes on which nobody is answered in these worlds, and why; whatever else nobody is answered on is a fault of the proof. */
export const mayStayUnanswered: Readonly<Record<string, string>> = {
  '/api/dossiers/{id}/panels/{panelId}/minutes':
    'of opinions given in writing, which QĐ 1048/2019 does not know',
  '/api/dossiers/{id}/panels/{panelId}/hints':
    'of opinions given in writing, which QĐ 1048/2019 does not know',
  '/api/dossiers/{id}/decision': 'in 2021 there is one decision in force, and no other to change to',
};
