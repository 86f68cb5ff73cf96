import { Button, Tooltip } from 'antd';
import { useId } from 'react';
import type { AvailableAction } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import styles from './action-button.module.css';

/** Steps one cannot take back are drawn in red, and last. */
const grave: readonly string[] = ['withdraw', 'refuseIdea', 'eliminate'];
export const isGrave = (action: string) => grave.includes(action);
const quiet: readonly string[] = ['returnForSupplement', 'evaluateAgain', 'reenter'];

/** The order of the buttons: what moves the dossier on stands first. */
export const weightOf = ({ action, allowed }: AvailableAction) =>
  (isGrave(action) ? 4 : quiet.includes(action) ? 2 : 0) + (allowed ? 0 : 1);

/** One action; where it is closed, every reason stands under it. */
export function ActionButton({ action, onChoose }: { action: AvailableAction; onChoose: () => void }) {
  const { label, refusal } = useWords();
  const reasonsId = useId();
  const reasons = [...new Set(action.refusals.map(refusal))];
  const button = (
    <Button
      type={isGrave(action.action) || quiet.includes(action.action) ? 'default' : 'primary'}
      danger={isGrave(action.action)}
      size="large"
      className={styles['button']}
      disabled={!action.allowed}
      aria-describedby={reasons.length > 0 ? reasonsId : undefined}
      onClick={onChoose}
    >
      {label('action', action.action)}
    </Button>
  );
  if (action.allowed) return button;
  return (
    <div className={styles['closed']}>
      <Tooltip title={reasons.join(' ')}>{button}</Tooltip>
      <ul id={reasonsId}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
