import type { DossierDocument, DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import styles from './document-card.module.css';
import { EvidenceLine } from './evidence-line.js';
import { UploadField } from './upload-field.js';

interface Props {
  readonly dossier: DossierView;
  readonly document: DossierDocument;
  /** Reasons for which this document was asked for again. */
  readonly asked: readonly string[];
}

/** One kind of document with its files; uploading and removing appear where the server allows them. */
export function DocumentCard({ dossier, document, asked }: Props) {
  const { t, label } = useWords();
  const may = (action: string) =>
    dossier.availableActions.some(
      (available) => available.action === action && available.mine && available.allowed,
    );
  const isMissing = document.mandatory && document.evidence.length === 0;
  return (
    <article className={`${styles['card']} ${asked.length > 0 ? styles['asked'] : ''}`}>
      <div className={styles['head']}>
        <h3>{label('document', document.kind)}</h3>
        {isMissing && <Pill tone="late">{t('documents.isMissing')}</Pill>}
        {document.mandatory && !isMissing && <Pill tone="good">{t('documents.isThere')}</Pill>}
        {!document.mandatory && <Pill>{t('documents.optional')}</Pill>}
      </div>
      {asked.map((reason) => (
        <p key={reason} className={styles['reason']}>
          <strong>{t('documents.asked')}</strong> {reason}
        </p>
      ))}
      {document.evidence.length > 0 && (
        <ul className={styles['files']}>
          {document.evidence.map((evidence) => (
            <li key={evidence.id}>
              <EvidenceLine dossier={dossier} evidence={evidence} mayRemove={may('removeEvidence')} />
            </li>
          ))}
        </ul>
      )}
      {may('attachEvidence') && <UploadField dossier={dossier} kind={document.kind} />}
    </article>
  );
}
