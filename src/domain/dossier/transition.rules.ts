import type { DossierRule } from './dossier-rule.js';

/** What was filed under a decision that has lapsed must end in time; after that the province moves it to the decision in force. */
export const theTransitionStillRuns: DossierRule = ({ rulebook, purpose, today }) => {
  const lastDay = rulebook.mustEndBy[purpose];
  return lastDay === undefined || today <= lastDay ? [] : [{ code: 'transition.over', lastDay, today }];
};
