import type { Conflicts } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { MemberWord } from './member-word.js';
import styles from './members-words.module.css';

interface Props {
  readonly dossierId: string;
  readonly conflicts: Conflicts;
}

/** Members with their words, hints and rulings; folded where nothing is left to look at. */
export function MembersWords({ dossierId, conflicts }: Props) {
  const { t, number } = useWords();
  const { members: everybody } = conflicts;
  // Advisers, and a secretary without a seat, speak when they read; nobody waits for them.
  const members = everybody.filter(({ seat }) => seat !== 'adviser' && seat !== 'desk');
  const declared = members.filter(({ standing }) => standing !== null);
  const conflicted = declared.filter(({ standing }) => standing?.word === 'conflict');
  const isClear =
    declared.length === members.length && everybody.every(({ standing }) => standing?.word !== 'doubt');
  return (
    <details open={!isClear} className={styles['words']}>
      <summary>
        {t('conflicts.summary', {
          declared: number(declared.length),
          members: number(members.length),
          conflicted: number(conflicted.length),
        })}
      </summary>
      <MembersList dossierId={dossierId} conflicts={conflicts} />
    </details>
  );
}

export function MembersList({ dossierId, conflicts: { members } }: Props) {
  return (
    <ul>
      {members.map((member) => (
        <li key={member.personId}>
          <MemberWord dossierId={dossierId} member={member} />
        </li>
      ))}
    </ul>
  );
}
