import { Button, Tooltip } from 'antd';
import { useId } from 'react';
import styles from './closed-door.module.css';

interface Props {
  readonly name: string;
  /** Every reason why not; none: the door is open. */
  readonly reasons: readonly string[];
  /** Cannot be taken back. */
  readonly grave?: boolean;
  /** Moves nothing on. */
  readonly quiet?: boolean;
  /** Under way. */
  readonly busy?: boolean;
  readonly onChoose: () => void;
}

/** A step to take; where it is closed, every reason stands under it. */
export function ClosedDoor({ name, reasons, grave = false, quiet = false, busy = false, onChoose }: Props) {
  const reasonsId = useId();
  const each = [...new Set(reasons)];
  const isOpen = each.length === 0;
  const button = (
    <Button
      type={grave || quiet ? 'default' : 'primary'}
      danger={grave}
      size="large"
      className={styles['button']}
      disabled={!isOpen}
      loading={busy}
      aria-describedby={isOpen ? undefined : reasonsId}
      onClick={onChoose}
    >
      {name}
    </Button>
  );
  if (isOpen) return button;
  return (
    <div className={styles['closed']}>
      <Tooltip title={each.join(' ')}>{button}</Tooltip>
      <ul id={reasonsId}>
        {each.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
