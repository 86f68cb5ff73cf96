import { App } from 'antd';
import { takePlanStep, type PlanAction, type PlanStepInput } from '../../api/take-plan-step.js';
import type { Plan } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';

interface Step {
  readonly action: PlanAction;
  readonly input: PlanStepInput;
}

/** Takes one step on the plan on screen, and says that it is recorded. */
export function usePlanStep(plan: Plan, done?: () => void) {
  const { t } = useWords();
  const { message } = App.useApp();
  return useWrite(
    ({ action, input }: Step) => takePlanStep(plan, action, input),
    () => {
      void message.success(t('plan.done'));
      done?.();
    },
  );
}

/** Whether this person may take the action where the plan stands. */
export const offersOf = ({ availableActions }: Plan, action: string): boolean =>
  availableActions.some((each) => each.action === action && each.mine && each.allowed);
