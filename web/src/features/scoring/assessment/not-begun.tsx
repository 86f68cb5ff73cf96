import { Button } from 'antd';
import type { CriteriaSet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Panel } from '../../../ui/panel.js';
import { Small } from '../../../ui/small.js';
import { goToCriterion } from '../criterion-anchor.js';
import { criteriaOf } from '../../../api/criteria-of.js';
import styles from './not-begun.module.css';

interface Props {
  readonly set: CriteriaSet;
  readonly waiting: boolean;
}

/** Before the first mark: what the sheet is for, and the way to its first criterion. No star is told of an empty sheet. */
export function NotBegun({ set, waiting }: Props) {
  const { t } = useWords();
  const [first] = criteriaOf(set);
  return (
    <Panel title={t('assessment.beginTitle')} tone="green">
      <p>{t('assessment.lead')}</p>
      <p>{t('assessment.beginLead')}</p>
      {waiting && <Small>{t('assessment.waiting')}</Small>}
      {first && (
        <Button
          type="primary"
          size="large"
          className={styles['begin']}
          onClick={() => goToCriterion(first.code)}
        >
          {t('assessment.begin')}
        </Button>
      )}
    </Panel>
  );
}
