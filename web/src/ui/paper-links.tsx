import { useWords } from '../texts/words.js';
import { Icon } from './icon.js';
import { linkButton } from './link-button.js';
import styles from './paper-links.module.css';

const formats = ['docx', 'pdf'] as const;

interface Props {
  /** Where the paper is made; the format is asked for behind it. */
  readonly address: string;
  /** What is downloaded, for whoever does not see the page around the links. */
  readonly label: string;
}

/** An official paper to take along: to go on writing, or to file. */
export function PaperLinks({ address, label }: Props) {
  const { t } = useWords();
  return (
    <div role="group" aria-label={label} className={styles['links']}>
      {formats.map((format) => (
        <a
          key={format}
          href={`${address}${address.includes('?') ? '&' : '?'}format=${format}`}
          download
          className={linkButton()}
        >
          <Icon name="download" size={18} />
          {t('paper.download', { format })}
        </a>
      ))}
    </div>
  );
}
