import { Input } from 'antd';
import { useState } from 'react';
import type { DemoAccount } from '../../api/types.js';
import { fold } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { groupsOf } from '../../ui/groups-of.js';
import { Panel } from '../../ui/panel.js';
import styles from './demo-accounts.module.css';

interface Props {
  readonly accounts: readonly DemoAccount[];
  readonly busy: boolean;
  readonly onChoose: (signInName: string) => void;
}

const placeOf = (account: DemoAccount) => account.roles[0]?.placeName ?? '';

/** The people of the demo world by place; one tap signs in as one of them. */
export function DemoAccounts({ accounts, busy, onChoose }: Props) {
  const { t, label, number } = useWords();
  const [search, setSearch] = useState('');
  const rolesOf = ({ roles }: DemoAccount) =>
    [...new Set(roles.map(({ role }) => label('role', role)))].join(', ');
  const found = accounts.filter((account) =>
    fold(`${account.fullName} ${account.signInName} ${placeOf(account)} ${rolesOf(account)}`).includes(
      fold(search),
    ),
  );
  const places = groupsOf(found, placeOf);
  return (
    <Panel title={t('demo.accounts')} tone="amber">
      <p>{t('demo.lead')}</p>
      <Input
        aria-label={t('demo.search')}
        placeholder={t('demo.search')}
        allowClear
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div className={styles['places']}>
        {places.map(([place, people], index) => (
          <details key={`${place} ${search}`} className={styles['place']} open={search !== '' || index === 0}>
            <summary>
              <span className={styles['name']}>{place === '' ? t('demo.noPlace') : place}</span>
              <span className={styles['count']}>{t('demo.count', { number: number(people.length) })}</span>
            </summary>
            <ul>
              {people.map((account) => (
                <li key={account.signInName}>
                  <button type="button" disabled={busy} onClick={() => onChoose(account.signInName)}>
                    <span className={styles['role']}>{rolesOf(account)}</span>
                    <span>{account.fullName}</span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ))}
        {places.length === 0 && <p role="status">{t('demo.nobody')}</p>}
      </div>
    </Panel>
  );
}
