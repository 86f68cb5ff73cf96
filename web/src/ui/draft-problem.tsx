import { Button } from 'antd';
import { useWords } from '../texts/words.js';
import { Callout } from './callout.js';

interface Props {
  readonly draft: {
    readonly error: unknown;
    readonly isStale: boolean;
    readonly save: () => void;
    readonly takeSaved: () => void;
  };
}

/** Why a draft could not be kept, and what to do with the one on screen. */
export function DraftProblem({ draft: { error, isStale, save, takeSaved } }: Props) {
  const { t, problem } = useWords();
  return (
    <Callout tone="error" {...problem(error)}>
      <Button size="large" onClick={save}>
        {t('ballot.saveThis')}
      </Button>
      {isStale && (
        <Button size="large" onClick={takeSaved}>
          {t('ballot.takeSaved')}
        </Button>
      )}
    </Callout>
  );
}
