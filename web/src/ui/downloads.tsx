import { useMutation } from '@tanstack/react-query';
import { save } from '../api/save.js';
import { useWords } from '../texts/words.js';
import { Callout } from './callout.js';
import styles from './downloads.module.css';
import { Icon } from './icon.js';
import { linkButton } from './link-button.js';

interface Props {
  /** What is downloaded, for whoever does not see the page around the links. */
  readonly label: string;
  readonly files: readonly { readonly address: string; readonly text: string }[];
}

/** Files that the server makes when they are asked for; where it refuses, its reasons are told here. */
export function Downloads({ label, files }: Props) {
  const { problem } = useWords();
  const { mutate, isPending, error } = useMutation({ mutationFn: save });
  return (
    <div role="group" aria-label={label} aria-busy={isPending} className={styles['links']}>
      {files.map(({ address, text }) => (
        <a
          key={address}
          href={address}
          download
          className={linkButton()}
          onClick={(event) => {
            event.preventDefault();
            if (!isPending) mutate(address);
          }}
        >
          <Icon name="download" size={18} />
          {text}
        </a>
      ))}
      {error && <Callout tone="error" {...problem(error)} />}
    </div>
  );
}
