import { useState } from 'react';
import type { FollowUp } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { ClosedDoor } from '../../ui/closed-door.js';
import { Panel } from '../../ui/panel.js';
import { EntryDialog } from './entry-dialog.js';
import { FindingsDialog } from './findings-dialog.js';
import styles from './follow-up-page.module.css';
import { FollowUpStepDialog } from './follow-up-step-dialog.js';
import { ProposeDialog } from './propose-dialog.js';

/** In the order in which a follow-up goes on; sending it back and calling it off stand last. */
const order = [
  ...(['addEntry', 'recordFindings', 'complete', 'propose', 'accept'] as const),
  ...(['assign', 'reopen', 'decline', 'callOff'] as const),
];
type Shown = (typeof order)[number];
const isShown = (action: string): action is Shown => order.some((each) => each === action);
const grave: readonly Shown[] = ['reopen', 'decline', 'callOff'];

/** What may be done now; where a door is closed, everything that is missing. */
export function FollowUpStepsPanel({ followUp }: { followUp: FollowUp }) {
  const { t, label, refusal } = useWords();
  const [chosen, setChosen] = useState<Shown | null>(null);
  const close = () => setChosen(null);
  const mine = followUp.availableActions
    .flatMap(({ action, mine: isMine, refusals }) =>
      isMine && isShown(action) ? [{ action, refusals }] : [],
    )
    .toSorted((one, other) => order.indexOf(one.action) - order.indexOf(other.action));
  if (mine.length === 0 && chosen === null) return null;
  return (
    <Panel title={t('plan.steps')} tone="green">
      <ul className={styles['steps']}>
        {mine.map(({ action, refusals }) => (
          <li key={action}>
            <ClosedDoor
              name={label('followUpAction', action)}
              grave={grave.includes(action)}
              quiet={action === 'assign'}
              reasons={refusals.map(refusal)}
              onChoose={() => setChosen(action)}
            />
          </li>
        ))}
      </ul>
      {chosen && <Dialog followUp={followUp} action={chosen} onClose={close} />}
    </Panel>
  );
}

interface DialogProps {
  readonly followUp: FollowUp;
  readonly action: Shown;
  readonly onClose: () => void;
}

function Dialog({ followUp, action, onClose }: DialogProps) {
  if (action === 'addEntry') return <EntryDialog followUp={followUp} onClose={onClose} />;
  if (action === 'recordFindings') return <FindingsDialog followUp={followUp} onClose={onClose} />;
  if (action === 'propose') return <ProposeDialog followUp={followUp} onClose={onClose} />;
  return <FollowUpStepDialog followUp={followUp} action={action} onClose={onClose} />;
}
