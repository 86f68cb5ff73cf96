import { evidenceAddress } from '../../api/evidence.js';
import type { Assessment, Criterion, DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './evidence-beside.module.css';

interface Props {
  readonly dossier: DossierView;
  readonly criterion: Criterion;
  readonly assessment: Assessment;
}

/** While a criterion is scored: the files that speak for it, which of its papers are missing, and the owner's own choice. */
function EvidenceBeside({ dossier, criterion, assessment }: Props) {
  const { t, label } = useWords();
  const { code, name } = criterion;
  const kinds = assessment.documents[code] ?? [];
  const cited = assessment.sheet.evidence[code] ?? [];
  const files = dossier.documents.flatMap(({ kind, evidence }) =>
    evidence.filter(({ id }) => cited.includes(id) || kinds.includes(kind)),
  );
  const missing = kinds.filter((kind) => !files.some((file) => file.kind === kind));
  return (
    <>
      <p className={styles['title']}>{t('beside.title')}</p>
      {files.length > 0 && (
        <ul className={styles['files']} aria-label={t('beside.filesOf', { criterion: `${code} ${name}` })}>
          {files.map(({ id, fileName, kind }) => (
            <li key={id}>
              <a href={evidenceAddress(dossier.id, id)} download>
                <Icon name="file" size={18} />
                <span>
                  {fileName}
                  <em>
                    {label('document', kind)}
                    {cited.includes(id) && ` · ${t('beside.cited')}`}
                  </em>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <p className={styles['missing']}>
          {t('beside.missing', { list: missing.map((kind) => label('document', kind)).join('; ') })}
        </p>
      )}
      {kinds.length === 0 && files.length === 0 && (
        <p className={styles['missing']}>{t('beside.onTheSpot')}</p>
      )}
      {assessment.isPaper && <OwnChoice criterion={criterion} assessment={assessment} />}
    </>
  );
}

function OwnChoice({ criterion, assessment: { sheet } }: Omit<Props, 'dossier'>) {
  const { t, number } = useWords();
  const { code, options } = criterion;
  const mark = sheet.marks[code];
  const ticked = mark === undefined ? [] : typeof mark === 'string' ? [mark] : mark;
  const chosen = options
    .filter((option) => ticked.includes(option.code))
    .map((option) => t('option.withPoints', { label: option.label, points: number(option.points) }));
  const note = sheet.notes[code] ?? '';
  if (chosen.length === 0 && note === '') return null;
  return (
    <div className={styles['own']}>
      {chosen.length > 0 && <p>{t('beside.own', { option: chosen.join('; ') })}</p>}
      {note !== '' && <p>{t('beside.ownNote', { note })}</p>}
    </div>
  );
}

/** What a sheet has beside each of its criteria. */
export const evidenceBeside = (dossier: DossierView, assessment: Assessment) =>
  function Beside(criterion: Criterion) {
    return <EvidenceBeside dossier={dossier} criterion={criterion} assessment={assessment} />;
  };
