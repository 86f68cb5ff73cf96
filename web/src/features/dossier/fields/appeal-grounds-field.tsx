import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { criteriaOf } from '../../../api/criteria-of.js';
import { queries } from '../../../api/queries.js';
import type { Criterion, DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import styles from './appeal-grounds-field.module.css';

interface Ground {
  readonly criterion: string;
  readonly reason: string;
}

/** The criteria that the owner contests, ticked one by one; each asks at once what is wrong with it. */
export function AppealGroundsField({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  const { data: set } = useQuery(
    queries.criteriaSet(dossier.rulebook, dossier.criteriaSet, dossier.localRules),
  );
  const isComplete = (grounds: readonly Ground[] = []) =>
    grounds.length > 0 && grounds.every(({ reason }) => reason.trim() !== '');
  return (
    <Form.Item
      name="grounds"
      initialValue={[]}
      rules={[
        {
          validator: (_, grounds: readonly Ground[]) =>
            isComplete(grounds) ? Promise.resolve() : Promise.reject(new Error(t('appeal.needsGround'))),
        },
      ]}
    >
      <Grounds criteria={set ? criteriaOf(set) : []} />
    </Form.Item>
  );
}

interface GroundsProps {
  readonly criteria: readonly Criterion[];
  readonly value?: readonly Ground[];
  readonly onChange?: (grounds: readonly Ground[]) => void;
}

function Grounds({ criteria, value = [], onChange }: GroundsProps) {
  const { t } = useWords();
  const withOne = (criterion: string, reason: string) =>
    onChange?.([...value.filter((each) => each.criterion !== criterion), { criterion, reason }]);
  return (
    <fieldset className={styles['list']}>
      <legend>{t('appeal.choose')}</legend>
      {criteria.map(({ code, name }) => {
        const ground = value.find(({ criterion }) => criterion === code);
        return (
          <div key={code}>
            <label className={styles['choice']}>
              <input
                type="checkbox"
                checked={ground !== undefined}
                onChange={({ target }) =>
                  target.checked
                    ? withOne(code, '')
                    : onChange?.(value.filter(({ criterion }) => criterion !== code))
                }
              />
              <span>{`${code} ${name}`}</span>
            </label>
            {ground && (
              <textarea
                rows={3}
                maxLength={2000}
                aria-label={t('appeal.whyOf', { code })}
                placeholder={t('appeal.why')}
                value={ground.reason}
                onChange={({ target }) => withOne(code, target.value)}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
