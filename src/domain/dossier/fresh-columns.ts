import type { DossierColumns } from './dossier-facts.js';

/** What a dossier holds when it begins, or begins again in a later round. */
export const freshColumns: Omit<DossierColumns, 'roundId'> = {
  supplement: null,
  supplementsAsked: [],
  communeReport: null,
  samplesReceived: null,
  testedOn: null,
  siteCheckedOn: null,
  centralPoints: null,
  centralBallots: null,
  star: null,
  reopening: null,
  clocks: [],
};
