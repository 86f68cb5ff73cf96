import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { rolesOver, type SignedInPerson } from '../people/index.js';
import type { PanelToScore } from './ballot.store.js';

/** Whether a person may read the closed ballots of a panel; of those still open nobody may. */
export const mayReadBallots = (person: SignedInPerson, panel: PanelToScore): boolean =>
  mayAt(rolesOver(person, panel), 'ballot.readClosed', panel.level);
