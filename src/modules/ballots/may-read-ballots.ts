import { isPartial } from '../../domain/council/conflict.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { rolesOver, type SignedInPerson } from '../people/index.js';
import type { PanelToScore } from './ballot.store.js';

/** Whether a person may read the closed ballots of a panel: nobody with a conflict of interest (ADR 0007); of those still open nobody may. */
export const mayReadBallots = (person: SignedInPerson, panel: PanelToScore): boolean =>
  !isPartial(panel.word) && mayAt(rolesOver(person, panel), 'ballot.readClosed', panel.level);
