import type { DossierAction } from '../../domain/dossier/dossier-action.js';
import type { actKinds } from './act-kinds.js';

/** What settles a question that people differ over, told by its kind alone. */
export const rulingKinds: readonly (typeof actKinds)[number][] = [
  'panel.reopened',
  'appeal.admitted',
  'appeal.member-released',
  'appeal.refused',
  'appeal.decided',
];

/** Steps of a dossier that are a chair's decision, or an approver's, and leave no act of a kind of their own. */
export const rulingActions: readonly DossierAction[] = [
  'scoreAgain',
  'recordDifference',
  'breakOffScoring',
  'eliminate',
  'callMeeting',
  'declineReopening',
];
