import { Icon } from './icon.js';
import styles from './file-picker.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  /** What the files are for, read aloud after the label. */
  readonly about: string;
  readonly hint: string;
  readonly accept: string;
  /** Share sent, 0 to 1; null when nothing is on its way. */
  readonly progress: number | null;
  readonly progressText: string;
  readonly onPick: (files: readonly File[]) => void;
}

/** A plain file input dressed as a button, with a bar while files are on their way. */
export const FilePicker = ({ id, label, about, hint, accept, progress, progressText, onPick }: Props) => (
  <div className={styles['picker']}>
    <input
      id={id}
      className={styles['input']}
      type="file"
      multiple
      accept={accept}
      disabled={progress !== null}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        target.value = '';
        if (files.length > 0) onPick(files);
      }}
    />
    <label htmlFor={id} className={styles['label']}>
      <Icon name="upload" />
      {label}
      <span className="visually-hidden">: {about}</span>
    </label>
    {progress === null ? (
      <span className={styles['hint']}>{hint}</span>
    ) : (
      <span className={styles['hint']} role="status">
        <progress aria-label={about} max={1} value={progress} />
        {progressText}
      </span>
    )}
  </div>
);
