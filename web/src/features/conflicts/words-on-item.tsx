import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { AgendaItem } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Waiting } from '../../ui/waiting.js';
import { MembersList } from './members-words.js';
import styles from './members-words.module.css';

interface Props {
  readonly item: AgendaItem;
  /** Whose words: the seats of the council and whoever has come. */
  readonly among: readonly string[];
}

/** On an agenda: how many have spoken of a dossier, and what, asked for only when somebody opens it. */
export function WordsOnItem({ item: { dossierId, undeclared, conflicted }, among }: Props) {
  const { t, number } = useWords();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...queries.conflicts(dossierId), enabled: open });
  const isAmong = (personId: string) => among.includes(personId);
  return (
    <details className={styles['words']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('conflicts.summary', {
          declared: number(among.filter((personId) => !undeclared.includes(personId)).length),
          members: number(among.length),
          conflicted: number(conflicted.filter(isAmong).length),
        })}
      </summary>
      {open && !data && <Waiting label={t('page.loading')} lines={2} />}
      {open && data && (
        <MembersList
          dossierId={dossierId}
          conflicts={{ ...data, members: data.members.filter(({ personId }) => isAmong(personId)) }}
        />
      )}
    </details>
  );
}
