import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Leave } from '../../ui/leave.js';
import { Page } from '../../ui/page.js';
import { SignInForm } from './sign-in-form.js';

/** Where strangers sign in. A first run in production goes to set-up. */
export function SignInPage({ to }: { to: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const setup = useQuery(queries.setup());
  const href = to.startsWith('/') && !to.startsWith('//') ? to : '/';
  if (setup.data?.needed) return <Leave to="/set-up" />;
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')} narrow>
      <SignInForm onSignedIn={() => void navigate({ href })} />
    </Page>
  );
}
