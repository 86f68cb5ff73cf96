import type { Side } from '../../src/domain/follow-up/follow-up-facts.js';
import { followUpMachine, type FollowUpTerms } from '../../src/domain/follow-up/follow-up.machine.js';
import { rolesThatMay, type Permission } from '../../src/domain/jurisdiction/permissions.js';
import { levels } from '../../src/domain/jurisdiction/role.js';
import { drawnFlat } from './drawn-flat.js';
import type { DrawnMachine } from './drawn-machine.js';

const permissionsOf: Readonly<Record<Side, readonly Permission[]>> = {
  carrying: ['followUp.carryOut'],
  calling: ['followUp.oversee'],
  deciding: ['followUp.decide', 'followUp.recordCentral'],
};

/** The machine of what is asked after recognition. */
export const drawnFollowUp = (): DrawnMachine =>
  drawnFlat<FollowUpTerms>(followUpMachine, { stage: 'followUp', initial: 'open' }, ({ side }) =>
    levels
      .map((at) => ({
        at,
        roles: permissionsOf[side].flatMap((permission) => rolesThatMay(permission, at)),
      }))
      .filter(({ roles }) => roles.length > 0),
  );
