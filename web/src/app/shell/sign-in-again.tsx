import { Modal } from 'antd';
import { lazy, Suspense } from 'react';
import { useWords } from '../../texts/words.js';
import { useFocusBack } from '../../ui/use-focus-back.js';
import { Waiting } from '../../ui/waiting.js';

const SignInForm = lazy(async () => ({
  default: (await import('../../features/sign-in/sign-in-form.js')).SignInForm,
}));

/** A session has ended under an open page: covers it, with all that is typed there, until somebody signs in. */
export function SignInAgain() {
  const { t } = useWords();
  useFocusBack();
  return (
    <Modal
      open
      title={t('signIn.again')}
      footer={null}
      width={720}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      // Above every other dialog, and nothing shows through.
      zIndex={2000}
      styles={{ mask: { background: 'var(--canvas)' }, body: { display: 'grid', gap: 'var(--gap)' } }}
    >
      <p>{t('signIn.againLead')}</p>
      <Suspense fallback={<Waiting label={t('page.loading')} />}>
        <SignInForm />
      </Suspense>
    </Modal>
  );
}
