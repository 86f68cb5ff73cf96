import { useState } from 'react';
import type { SessionAction } from '../../api/take-session-step.js';
import type { CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { ClosedDoor } from '../../ui/closed-door.js';
import { Panel } from '../../ui/panel.js';
import { StepDialog, type PlainAction } from './step-dialog.js';
import styles from './steps-panel.module.css';

/** In the order in which a session goes on; what cannot be taken back stands last. */
const order: readonly PlainAction[] = ['deliver', 'open', 'seal', 'cancel'];
const isPlain = (action: string): action is PlainAction => order.some((each) => each === action);
export const isGrave = (action: SessionAction) => action === 'cancel';

/** What moves the session on, for its chair and secretary; where a door is closed, who or what is missing. */
export function StepsPanel({ session }: { session: CouncilSession }) {
  const { t, label, refusal } = useWords();
  const [chosen, setChosen] = useState<PlainAction | null>(null);
  const mine = session.availableActions
    .filter(({ mine: isMine }) => isMine)
    .flatMap(({ action, refusals }) => (isPlain(action) ? [{ action, refusals }] : []))
    .toSorted((one, other) => order.indexOf(one.action) - order.indexOf(other.action));
  if (mine.length === 0) return null;
  return (
    <Panel title={t('session.steps')} tone="green">
      <ul className={styles['steps']}>
        {mine.map(({ action, refusals }) => (
          <li key={action}>
            <ClosedDoor
              name={label('sessionAction', action)}
              grave={isGrave(action)}
              reasons={refusals.map(refusal)}
              onChoose={() => setChosen(action)}
            />
          </li>
        ))}
      </ul>
      {chosen && <StepDialog session={session} action={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  );
}
