import type { CouncilLevel } from '../council/charter.js';
import { mayAt } from '../jurisdiction/permissions.js';
import type { HeldRole } from '../jurisdiction/role.js';
import { whyNotSoMany } from './appeal.js';

/** What an open appeal waits for. */
export const appealTasks = ['score', 'admit', 'name', 'decide'] as const;
export type AppealTask = (typeof appealTasks)[number];

/** How far an open appeal is. */
export interface AppealProgress {
  /** Whose result it is against. */
  readonly level: CouncilLevel;
  readonly status: 'filed' | 'scoring';
  /** Members without a conflict of interest, and those of them whose ballots are in. */
  readonly counted: number;
  readonly cast: number;
  /** Whether the asking person is a member who has not cast. */
  readonly owesSheet: boolean;
}

const permissionFor = {
  admit: 'dossier.admitAppeal',
  name: 'dossier.nameAppealMembers',
  decide: 'dossier.decideAppeal',
} as const;

/** What an open appeal asks of somebody with these roles over its dossier, the own sheet first; null: nothing now. */
export function appealTaskOf(appeal: AppealProgress, roles: readonly HeldRole[]): AppealTask | null {
  if (appeal.owesSheet) return 'score';
  const waitsFor = waitingFor(appeal);
  return waitsFor && mayAt(roles, permissionFor[waitsFor], appeal.level) ? waitsFor : null;
}

function waitingFor({ status, counted, cast }: AppealProgress): keyof typeof permissionFor | null {
  if (status === 'filed') return 'admit';
  if (whyNotSoMany(counted).length > 0) return 'name';
  return cast === counted ? 'decide' : null;
}

/** Whether an appeal may ever ask something of this role beside a sheet. */
export const handlesAppeals = (held: HeldRole): boolean =>
  Object.values(permissionFor).some((permission) => mayAt([held], permission, held.level));
