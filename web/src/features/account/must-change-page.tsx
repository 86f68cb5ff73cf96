import type { ReactNode } from 'react';
import { useWords } from '../../texts/words.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { ChangePassword } from './change-password.js';

/** All there is to see for whoever has only a password that somebody else has set. */
export function MustChangePage({ signOut }: { signOut: ReactNode }) {
  const { t } = useWords();
  return (
    <Page title={t('password.mustChange')} lead={t('password.mustChangeLead')} extra={signOut} narrow>
      <Panel title={t('password.change')} tone="green">
        <ChangePassword />
      </Panel>
    </Page>
  );
}
