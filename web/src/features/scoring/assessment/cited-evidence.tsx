import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { evidenceAddress, filesOf } from '../../../api/evidence.js';
import type { DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Icon } from '../../../ui/icon.js';
import styles from './cited-evidence.module.css';
import type { OwnScoringChange } from './own-scoring.js';

interface Props {
  readonly dossier: DossierView;
  readonly criterion: string;
  readonly cited: readonly string[];
  readonly onChange?: (change: OwnScoringChange) => void;
}

/** The files that speak for a criterion: to tick among those of the dossier, or to open. */
export function CitedEvidence({ dossier, criterion, cited, onChange }: Props) {
  const { t, number } = useWords();
  const [open, setOpen] = useState(false);
  const files = filesOf(dossier);
  const chosen = files.filter(({ id }) => cited.includes(id));
  const links = chosen.length > 0 && (
    <ul className={styles['links']}>
      {chosen.map(({ id, fileName }) => (
        <li key={id}>
          <a href={evidenceAddress(dossier.id, id)} download>
            <Icon name="file" size={18} />
            {fileName}
          </a>
        </li>
      ))}
    </ul>
  );
  if (onChange === undefined) return links;
  return (
    <>
      {links}
      <details className={styles['citing']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {chosen.length > 0 ? t('cite.chosen', { number: number(chosen.length) }) : t('cite.choose')}
          <span className="visually-hidden"> {criterion}</span>
        </summary>
        {open && <Files files={files} cited={cited} criterion={criterion} onChange={onChange} />}
        {open && files.length === 0 && (
          <p>
            {t('cite.none')}{' '}
            <Link to="/dossiers/$dossierId" params={{ dossierId: dossier.id }}>
              {t('ballot.back')}
            </Link>
          </p>
        )}
      </details>
    </>
  );
}

interface FilesProps extends Required<Pick<Props, 'criterion' | 'cited' | 'onChange'>> {
  readonly files: DossierView['documents'][number]['evidence'];
}

function Files({ files, cited, criterion, onChange }: FilesProps) {
  const { label } = useWords();
  return (
    <ul className={styles['files']}>
      {files.map(({ id, fileName, kind }) => (
        <li key={id}>
          <label className={styles['file']}>
            <input
              type="checkbox"
              checked={cited.includes(id)}
              onChange={({ target }) =>
                onChange({ type: 'cite', criterion, file: id, cited: target.checked })
              }
            />
            <span>
              {fileName}
              <em>{label('document', kind)}</em>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
