import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { queries } from '../../../api/queries.js';
import type { Appeal, DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { useRequired } from '../../../ui/use-required.js';
import styles from './appeal-grounds-field.module.css';

type Candidate = Appeal['candidates'][number];

/** Whoever may score the appeal, and what speaks against the others. */
export function AppealMembersField({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  const { required } = useRequired();
  const { data } = useQuery(queries.appeals(dossier.id));
  const appeal = data?.items.find(({ status }) => status === 'filed' || status === 'scoring');
  const named = appeal?.members.map(({ personId }) => personId) ?? [];
  const candidates = appeal?.candidates.filter(({ personId }) => !named.includes(personId)) ?? [];
  if (appeal && candidates.every((each) => whyNot(each) !== null)) return <p>{t('appeal.noCandidates')}</p>;
  return (
    <Form.Item name="memberIds" initialValue={[]} rules={required(t('appeal.members'))}>
      <Members candidates={candidates} />
    </Form.Item>
  );
}

function whyNot({ hasScored, hasRead, word }: Candidate): string | null {
  if (hasScored) return 'scored';
  if (hasRead) return 'read';
  if (word === null) return 'undeclared';
  return word === 'none' ? null : 'conflict';
}

interface MembersProps {
  readonly candidates: readonly Candidate[];
  readonly value?: readonly string[];
  readonly onChange?: (memberIds: readonly string[]) => void;
}

function Members({ candidates, value = [], onChange }: MembersProps) {
  const { t, label } = useWords();
  return (
    <fieldset className={styles['list']}>
      <legend>{t('appeal.members')}</legend>
      {candidates.map((candidate) => {
        const { personId, fullName } = candidate;
        const reason = whyNot(candidate);
        return (
          <label key={personId} className={`${styles['choice']} ${reason ? styles['off'] : ''}`}>
            <input
              type="checkbox"
              // Who was chosen before something spoke against them can be left out again.
              disabled={reason !== null && !value.includes(personId)}
              checked={value.includes(personId)}
              onChange={({ target }) =>
                onChange?.(target.checked ? [...value, personId] : value.filter((id) => id !== personId))
              }
            />
            <span>{reason ? `${fullName}: ${label('appeal.candidate', reason)}` : fullName}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
