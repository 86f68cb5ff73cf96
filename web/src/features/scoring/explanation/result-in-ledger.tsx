import type { Explanation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { FactsList } from '../../../ui/facts-list.js';
import { Panel } from '../../../ui/panel.js';
import { Small } from '../../../ui/small.js';
import styles from './result-in-ledger.module.css';

interface Mark {
  readonly number: number;
  readonly hash: string;
}

/** Where the result stands in the ledger, so that whoever holds an export can find it and reckon it again. */
export function ResultInLedger({ ledger }: { ledger: Explanation['ledger'] }) {
  const { t, number, instant } = useWords();
  if (ledger === null) return null;
  const { closed, sealed, resultDigest, receiptsDigest, signed } = ledger;
  const row = (label: string, mark: Mark | null) => ({
    label,
    value: mark ? (
      <>
        {t('inLedger.row', { number: number(mark.number) })}{' '}
        <code className={styles['hash']}>{mark.hash}</code>
      </>
    ) : (
      t('inLedger.waits')
    ),
  });
  return (
    <Panel title={t('inLedger.title')}>
      <Small>{t('inLedger.lead')}</Small>
      <FactsList
        facts={[
          row(t('inLedger.closed'), closed),
          row(t('inLedger.sealed'), sealed),
          { label: t('inLedger.result'), value: <code className={styles['hash']}>{resultDigest}</code> },
          { label: t('inLedger.receipts'), value: <code className={styles['hash']}>{receiptsDigest}</code> },
          signed
            ? row(t('inLedger.signed', { at: instant(signed.signedAt) }), signed)
            : { label: t('inLedger.head'), value: t('inLedger.unsigned') },
        ]}
      />
    </Panel>
  );
}
