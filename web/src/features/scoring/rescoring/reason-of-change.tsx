import { useWords } from '../../../texts/words.js';
import { noteMaxLength } from '../criterion-row.js';
import type { SheetChange } from '../sheet.js';
import styles from './reason-of-change.module.css';
import { reasonFor, type SecondLook } from './rescoring.js';

interface Props {
  readonly look: SecondLook;
  readonly code: string;
  readonly isChanged: boolean;
  readonly onChange: (change: SheetChange) => void;
}

/** Asked for as soon as a mark differs from the one before; until then, the note of the sheet before. */
export function ReasonOfChange({ look, code, isChanged, onChange }: Props) {
  const { t } = useWords();
  const noteBefore = look.before.notes[code] ?? '';
  const id = `reason-${code}`;
  return (
    <>
      {noteBefore !== '' && <p>{t('rescoring.noteBefore', { note: noteBefore })}</p>}
      {isChanged && (
        <div className={styles['reason']}>
          <label htmlFor={id}>{t('rescoring.reason', { code })}</label>
          <textarea
            id={id}
            rows={2}
            required
            maxLength={noteMaxLength}
            value={reasonFor(look, code)}
            onChange={({ target }) => onChange({ type: 'note', criterion: code, text: target.value })}
          />
        </div>
      )}
    </>
  );
}
