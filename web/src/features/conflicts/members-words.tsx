import type { Conflicts } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { MemberWord } from './member-word.js';
import styles from './members-words.module.css';

interface Props {
  readonly dossierId: string;
  readonly conflicts: Conflicts;
  /** Alone in its part, it opens by itself while something is left to look at. */
  readonly framed: boolean;
}

/** Members with their words, hints and rulings; folded where nothing is left to look at. */
export function MembersWords({ dossierId, conflicts: { members, mayRule }, framed }: Props) {
  const { t, number } = useWords();
  const declared = members.filter(({ standing }) => standing !== null);
  const conflicted = declared.filter(({ standing }) => standing?.word === 'conflict');
  const isClear =
    declared.length === members.length && declared.every(({ standing }) => standing?.word !== 'doubt');
  return (
    <details open={framed && !isClear} className={styles['words']}>
      <summary>
        {t('conflicts.summary', {
          declared: number(declared.length),
          members: number(members.length),
          conflicted: number(conflicted.length),
        })}
      </summary>
      <ul>
        {members.map((member) => (
          <li key={member.personId}>
            <MemberWord dossierId={dossierId} member={member} mayRule={mayRule} />
          </li>
        ))}
      </ul>
    </details>
  );
}
