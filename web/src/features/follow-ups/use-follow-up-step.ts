import { App } from 'antd';
import { takeFollowUpStep, type FollowUpAction, type FollowUpInput } from '../../api/take-follow-up-step.js';
import type { FollowUp } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';

interface Step {
  readonly action: FollowUpAction;
  readonly input: FollowUpInput;
}

/** Takes one step on the follow-up on screen, and says that it is recorded. */
export function useFollowUpStep(followUp: FollowUp, done?: () => void) {
  const { t } = useWords();
  const { message } = App.useApp();
  return useWrite(
    ({ action, input }: Step) => takeFollowUpStep(followUp, action, input),
    () => {
      void message.success(t('followUp.done'));
      done?.();
    },
  );
}

/** Whether this person may take the action where the follow-up stands. */
export const mayTake = ({ availableActions }: FollowUp, action: string): boolean =>
  availableActions.some((each) => each.action === action && each.mine);
