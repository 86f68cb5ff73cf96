import { useState } from 'react';
import type { Plan } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { ClosedDoor } from '../../ui/closed-door.js';
import { Panel } from '../../ui/panel.js';
import { PlanStepDialog, type PlainPlanAction } from './plan-step-dialog.js';
import styles from './plan-steps-panel.module.css';
import { RegisterDialog } from './register-dialog.js';

/** In the order in which a plan goes on; sending it back stands last. */
const order = ['submit', 'merge', 'approve', 'register', 'return', 'amend'] as const;
type Shown = (typeof order)[number];
const isShown = (action: string): action is Shown => order.some((each) => each === action);
const isGrave = (action: Shown) => action === 'return' || action === 'amend';

/** What moves the plan on; where a door is closed, everything that is missing. */
export function PlanStepsPanel({ plan }: { plan: Plan }) {
  const { t, label, refusal } = useWords();
  const [chosen, setChosen] = useState<Shown | null>(null);
  const close = () => setChosen(null);
  const mine = plan.availableActions
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
              name={label('planAction', action)}
              grave={isGrave(action)}
              reasons={refusals.map(refusal)}
              onChoose={() => setChosen(action)}
            />
          </li>
        ))}
      </ul>
      {chosen === 'register' && <RegisterDialog plan={plan} onClose={close} />}
      {chosen !== null && chosen !== 'register' && (
        <PlanStepDialog plan={plan} action={chosen satisfies PlainPlanAction} onClose={close} />
      )}
    </Panel>
  );
}
