import type { AgendaItem } from './types.js';

/** Whether the scoring of this dossier is open and waits for the ballot of that person. */
export const awaitsBallotOf = ({ panel }: Pick<AgendaItem, 'panel'>, personId: string): boolean =>
  panel !== null && panel.seats.includes(personId) && !panel.cast.includes(personId);
