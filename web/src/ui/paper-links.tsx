import { useWords } from '../texts/words.js';
import { Downloads } from './downloads.js';

const formats = ['docx', 'pdf'] as const;

interface Props {
  /** Where the paper is made; the format is asked for behind it. */
  readonly address: string;
  readonly label: string;
}

/** An official paper to take along: to go on writing, or to file. */
export function PaperLinks({ address, label }: Props) {
  const { t } = useWords();
  return (
    <Downloads
      label={label}
      files={formats.map((format) => ({
        address: `${address}${address.includes('?') ? '&' : '?'}format=${format}`,
        text: t('paper.download', { format }),
      }))}
    />
  );
}
