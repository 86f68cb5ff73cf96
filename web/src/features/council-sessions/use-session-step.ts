import { App } from 'antd';
import { takeSessionStep, type SessionAction, type SessionStepInput } from '../../api/take-session-step.js';
import type { CouncilSession } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';

interface Step {
  readonly action: SessionAction;
  readonly input: SessionStepInput;
}

/** Takes one step in the session on screen, and says that it is recorded. */
export function useSessionStep(session: CouncilSession, done?: () => void) {
  const { t } = useWords();
  const { message } = App.useApp();
  return useWrite(
    ({ action, input }: Step) => takeSessionStep(session, action, input),
    () => {
      void message.success(t('session.done'));
      done?.();
    },
  );
}

/** Whether this person may ever take the action where the session stands. */
export const offers = ({ availableActions }: CouncilSession, action: SessionAction): boolean =>
  availableActions.some((each) => each.action === action && each.mine);
