import type { DossierDocument, DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { DocumentCard } from './document-card.js';
import styles from './documents-panel.module.css';

const asked = ({ supplement }: DossierView, kind: string) =>
  supplement?.items.filter(({ documentKind }) => documentKind === kind).map(({ reason }) => reason) ?? [];

/** The dossier's papers: what the law asks for, what is there, what was asked for again. */
export function DocumentsPanel({ dossier }: { dossier: DossierView }) {
  const { t, label, number } = useWords();
  const open = dossier.availableActions.some(({ action }) => action === 'attachEvidence');
  const missing = dossier.documents.filter(({ mandatory, evidence }) => mandatory && evidence.length === 0);
  const inSight = ({ kind, mandatory, evidence }: DossierDocument) =>
    mandatory || evidence.length > 0 || asked(dossier, kind).length > 0;
  const shown = dossier.documents.filter(inSight);
  const others = dossier.documents.filter((document) => !inSight(document));
  const card = (document: DossierDocument) => (
    <li key={document.kind}>
      <DocumentCard dossier={dossier} document={document} asked={asked(dossier, document.kind)} />
    </li>
  );
  return (
    <Panel title={t('documents.title')}>
      {missing.length > 0 && (
        <Callout
          tone={open ? 'warning' : 'info'}
          title={t('documents.missing', { number: number(missing.length), count: missing.length })}
          sentences={missing.map(({ kind }) => label('document', kind))}
        />
      )}
      {missing.length === 0 && <p>{t('documents.complete')}</p>}
      <ul className={styles['list']}>{shown.map(card)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{t('documents.others', { number: number(others.length) })}</summary>
          <ul className={styles['list']}>{others.map(card)}</ul>
        </details>
      )}
    </Panel>
  );
}
