import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';
import { Panel } from '../../ui/panel.js';
import { Stars } from '../../ui/stars.js';

/** The decision and the certificate, once there are any. */
export function RecognitionPanel({ dossier: { recognition } }: { dossier: DossierView }) {
  const { t, label, date } = useWords();
  if (!recognition) return null;
  const { star, by, decisionNumber, decidedOn, certificateNumber, expiresOn } = recognition;
  return (
    <Panel
      title={t('record.recognition')}
      tone="amber"
      extra={<Stars count={star} size={28} label={t('star.label', { count: star })} />}
    >
      <FactsList
        facts={[
          { label: t('record.by'), value: label('recognisedBy', by) },
          { label: t('field.decisionNumber'), value: decisionNumber },
          { label: t('field.decidedOn'), value: date(decidedOn) },
          { label: t('field.certificateNumber'), value: certificateNumber },
          { label: t('record.expiresOn'), value: date(expiresOn) },
        ]}
      />
    </Panel>
  );
}
