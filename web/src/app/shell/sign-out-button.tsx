import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { api } from '../../api/client.js';
import { isSignedOut } from '../../api/problem.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './sign-out-button.module.css';

/** Ends the session and forgets everything this browser has seen or begun. */
export function SignOutButton() {
  const { t, problem } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useWrite(
    () => api.DELETE('/api/session').catch(unlessSignedOut),
    () => {
      sessionStorage.clear();
      client.clear();
      // Nobody is there any more to be asked whether to stay.
      void navigate({ to: '/sign-in', search: {}, ignoreBlocker: true });
    },
  );
  return (
    <button
      type="button"
      className={styles['out']}
      disabled={signOut.isPending}
      onClick={() =>
        signOut.mutate(undefined, { onError: (error) => void message.error(problem(error).title) })
      }
    >
      <Icon name="out" />
      {t('session.end')}
    </button>
  );
}

/** A session that has ended by itself leaves nothing to end. */
function unlessSignedOut(error: unknown): void {
  if (!isSignedOut(error)) throw error;
}
