import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FactsList } from '../../ui/facts-list.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../../ui/waiting.js';
import { ChangePassword } from './change-password.js';
import { OwnContact } from './own-contact.js';

/** One's own account: where one is reached, and the password. */
export function AccountPage() {
  const { t, label, place, problem } = useWords();
  const me = useMe();
  const { data, error } = useQuery(queries.account());
  const offices = me.roles.map(({ role, place: at }) =>
    at === null ? label('role', role) : `${label('role', role)} · ${place(at.name, at.level)}`,
  );
  return (
    <Page title={t('account.title')} narrow>
      <FactsList
        facts={[
          { label: t('person.fullName'), value: me.fullName },
          { label: t('signIn.name'), value: me.signInName },
          { label: t('account.offices'), value: offices.join('; ') || t('account.noOffice') },
        ]}
      />
      <Panel title={t('contact.title')}>
        {error && <Callout tone="error" {...problem(error)} />}
        {data ? <OwnContact account={data} /> : !error && <Waiting label={t('page.loading')} />}
      </Panel>
      <Panel title={t('password.change')}>
        <ChangePassword />
      </Panel>
    </Page>
  );
}
