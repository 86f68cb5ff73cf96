import { Checkbox, Select } from 'antd';
import type { LedgerFilter } from '../../api/queries.js';
import type { ActKind } from '../../api/types.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { actKinds } from './act-kinds.js';
import styles from './ledger-filters.module.css';

interface Props {
  readonly filter: LedgerFilter;
  readonly onChange: (part: Pick<LedgerFilter, 'kind' | 'only'>) => void;
}

/** Which acts are looked at: those of one kind, or rulings alone. */
export function WhichActs({ filter, onChange }: Props) {
  const { t, label } = useWords();
  return (
    <>
      <div className={styles['field']}>
        <label htmlFor="ledger-kind">{t('ledger.kind')}</label>
        <Select
          id="ledger-kind"
          value={filter.kind ?? null}
          options={actKinds.map((kind) => ({ value: kind, label: label('act', kind) }))}
          allowClear
          showSearch={{ filterOption: labelMatches }}
          placeholder={t('list.all')}
          notFoundContent={t('list.nothing')}
          onChange={(kind: ActKind | undefined) => onChange({ kind })}
        />
      </div>
      <Checkbox
        className={styles['only']}
        checked={filter.only === 'rulings'}
        onChange={({ target }) => onChange({ only: target.checked ? 'rulings' : undefined })}
      >
        {t('ledger.onlyRulings')}
      </Checkbox>
    </>
  );
}
