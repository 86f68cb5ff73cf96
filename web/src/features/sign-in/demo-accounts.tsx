import { Input } from 'antd';
import { useState } from 'react';
import type { DemoAccount, Role } from '../../api/types.js';
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
const holds = (accounts: readonly DemoAccount[], ...sought: readonly Role[]) =>
  accounts.some(({ roles }) => roles.some(({ role }) => sought.includes(role)));

interface Section {
  readonly place: string;
  readonly kind: 'province' | 'district' | 'communes' | 'everywhere';
  readonly accounts: readonly DemoAccount[];
}

/** One section a district and a province; the people of a district's communes, who follow it in the list, share one. */
function sectionsOf(accounts: readonly DemoAccount[]): readonly Section[] {
  const sections = new Map<string, Section>();
  let district = '';
  for (const [place, people] of groupsOf(accounts, placeOf)) {
    const kind = kindOf(people);
    if (kind === 'district') district = place;
    const name = kind === 'communes' ? district : place;
    const key = `${kind} ${name}`;
    sections.set(key, { kind, place: name, accounts: [...(sections.get(key)?.accounts ?? []), ...people] });
  }
  return [...sections.values()];
}

function kindOf(people: readonly DemoAccount[]): Section['kind'] {
  if (holds(people, 'provinceOfficer', 'provincialApprover')) return 'province';
  if (holds(people, 'districtOfficer')) return 'district';
  return holds(people, 'communeOfficer', 'producer') ? 'communes' : 'everywhere';
}

/** The people of the demo world by place; one tap signs in as one of them. */
export function DemoAccounts({ accounts, busy, onChoose }: Props) {
  const { t, label, number, place: placeText } = useWords();
  const [search, setSearch] = useState('');
  const rolesOf = ({ roles }: DemoAccount) =>
    [...new Set(roles.map(({ role }) => label('role', role)))].join(', ');
  const wordsOf = (account: DemoAccount) =>
    fold(`${account.fullName} ${account.signInName} ${placeOf(account)} ${rolesOf(account)}`);
  const sections = sectionsOf(accounts)
    .map((section) => ({
      ...section,
      accounts: section.accounts.filter((account) => wordsOf(account).includes(fold(search))),
    }))
    .filter((section) => section.accounts.length > 0);
  const nameOf = ({ kind, place }: Section) => {
    if (kind === 'everywhere') return t('demo.noPlace');
    return kind === 'communes'
      ? t('demo.communes', { district: placeText(place, 'district') })
      : placeText(place, kind);
  };
  return (
    <Panel title={t('demo.accounts')} tone="amber">
      <p>{t('demo.lead')}</p>
      <Input
        aria-label={t('demo.search')}
        placeholder={t('demo.searchShort')}
        allowClear
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div className={styles['places']}>
        {sections.map((section, index) => (
          <details
            key={`${nameOf(section)} ${search}`}
            className={styles['place']}
            open={search !== '' || index === 0}
          >
            <summary>
              <span className={styles['name']}>{nameOf(section)}</span>
              <span className={styles['count']}>
                {t('demo.count', { number: number(section.accounts.length) })}
              </span>
            </summary>
            <ul>
              {section.accounts.map((account) => (
                <li key={account.signInName}>
                  <button type="button" disabled={busy} onClick={() => onChoose(account.signInName)}>
                    <span className={styles['role']}>{rolesOf(account)}</span>
                    <span>{account.fullName}</span>
                    {section.kind === 'communes' && (
                      <span className={styles['count']}>{placeText(placeOf(account), 'commune')}</span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ))}
        {sections.length === 0 && <p role="status">{t('demo.nobody')}</p>}
      </div>
    </Panel>
  );
}
