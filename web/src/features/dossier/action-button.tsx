import type { AvailableAction } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { ClosedDoor } from '../../ui/closed-door.js';

/** Steps one cannot take back are drawn in red, and last. */
const grave: readonly string[] = ['withdraw', 'refuseIdea', 'eliminate', 'breakOffScoring'];
export const isGrave = (action: string) => grave.includes(action);
const quiet: readonly string[] = [
  'returnForSupplement',
  'apologise',
  'evaluateAgain',
  'reenter',
  'proposeReopening',
  'declineReopening',
  'fileAppeal',
  'releaseAppealMember',
  'refuseAppeal',
];

/** The order of the buttons: what moves the dossier on stands first. */
export const weightOf = ({ action, allowed }: AvailableAction) =>
  (isGrave(action) ? 4 : quiet.includes(action) ? 2 : 0) + (allowed ? 0 : 1);

/** One action; where it is closed, every reason stands under it. */
export function ActionButton({ action, onChoose }: { action: AvailableAction; onChoose: () => void }) {
  const { label, refusal } = useWords();
  return (
    <ClosedDoor
      name={label('action', action.action)}
      reasons={action.refusals.map(refusal)}
      grave={isGrave(action.action)}
      quiet={quiet.includes(action.action)}
      onChoose={onChoose}
    />
  );
}
