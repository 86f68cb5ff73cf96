import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { placesOf } from '../../api/places-of.js';
import { queries } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FactsList } from '../../ui/facts-list.js';
import { linkButton } from '../../ui/link-button.js';
import { Panel } from '../../ui/panel.js';
import styles from './verify-panel.module.css';

/** Everything an auditor takes along to verify a ledger without us. */
export function VerifyPanel({ placeId }: { placeId: string }) {
  const { t, problem } = useWords();
  const { data: key, error } = useQuery(queries.ledgerKey());
  const isAuditor = placesOf(useMe(), ['auditor']).length > 0;
  const file = `ledger-${placeId}.jsonl`;
  const download = isAuditor && (
    <a className={linkButton('primary')} href={`/api/ledgers/${placeId}/export`} download={file}>
      {t('ledger.export')}
    </a>
  );
  return (
    <Panel title={t('ledger.verify')} extra={download}>
      <p>{t('ledger.verifyLead')}</p>
      <p>
        <Link to="/kept">{t('kept.here')}</Link>
      </p>
      {error && <Callout tone="error" {...problem(error)} />}
      {key && (
        <div className={styles['taken']}>
          <FactsList
            facts={[
              { label: t('ledger.keyId'), value: <code>{key.id}</code> },
              { label: t('ledger.key'), value: <pre>{key.pem}</pre> },
              {
                label: t('ledger.command'),
                value: (
                  <code>{`npx ocop ledger verify --from ${file} --checkpoint ${t('ledger.mailFile')} --key ${t('ledger.keyFile')}`}</code>
                ),
              },
            ]}
          />
        </div>
      )}
    </Panel>
  );
}
