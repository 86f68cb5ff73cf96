import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Problem } from './problem.js';
import { dropDraft, keepDraft, keptDraft } from './kept-draft.js';

/** Long enough to choose again, short enough to see what comes of it at once. */
const quietMs = 1_200;

/** What was marked and is not saved yet, with the version it began from. */
export interface Unsaved<Work> {
  readonly version: number;
  readonly work: Work;
}

interface Props<Work, Answer> {
  /** Where this tab keeps what is not saved yet. */
  readonly draft: string;
  readonly isWork: (value: unknown) => value is Work;
  /** What the server keeps, and its version. */
  readonly kept: Work;
  readonly version: number;
  readonly mayChange: boolean;
  readonly save: (unsaved: Unsaved<Work>) => Promise<Answer>;
  readonly versionOf: (answer: Answer) => number;
  readonly onSaved: (answer: Answer, sent: Work) => void;
  readonly onRefused: (error: unknown) => void;
}

/** Work on screen that is saved by itself after every pause, and kept in this tab until it is. */
export function useSavedByItself<Work, Answer>(props: Props<Work, Answer>) {
  const { draft, isWork, kept, version, mayChange, save, versionOf, onSaved, onRefused } = props;
  const isUnsaved = (value: unknown): value is Unsaved<Work> =>
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    'work' in value &&
    isWork(value.work);
  const [unsaved, setUnsaved] = useState(() => (mayChange ? keptDraft(draft, isUnsaved) : null));
  // What was saved last stays in sight until the answer of the server has come round.
  const [saved, setSaved] = useState<Unsaved<Work> | null>(null);
  const known = saved !== null && saved.version > version ? saved : { version, work: kept };
  const { mutate, mutateAsync, isPending, error, reset } = useMutation<Answer, unknown, Unsaved<Work>>({
    mutationFn: save,
    onSuccess: (answer, sent) => {
      onSaved(answer, sent.work);
      setSaved({ version: versionOf(answer), work: sent.work });
      const left = (current: Unsaved<Work> | null) => stillUnsaved(current, sent, versionOf(answer));
      setUnsaved(left);
      // The page may have been left meanwhile.
      const rest = left(keptDraft(draft, isUnsaved));
      if (rest === null) dropDraft(draft);
      else keepDraft(draft, rest);
    },
    onError: onRefused,
  });

  /** Somebody has saved meanwhile, in another tab or on another device. */
  const isStale = error instanceof Problem && error.isStale;
  useEffect(() => {
    if (unsaved !== null) keepDraft(draft, unsaved);
  }, [draft, unsaved]);
  useEffect(() => {
    if (unsaved === null || !mayChange || isPending || error !== null) return undefined;
    const timer = setTimeout(() => mutate(unsaved), quietMs);
    return () => clearTimeout(timer);
  }, [unsaved, mayChange, isPending, error, mutate]);

  return {
    work: unsaved?.work ?? known.work,
    isUnsaved: unsaved !== null,
    isPending,
    error,
    isStale,
    change: (change: (work: Work) => Work) =>
      setUnsaved((current) => ({
        version: current?.version ?? known.version,
        work: change(current?.work ?? known.work),
      })),
    /** Over the version that is there now, once its owner was told of it. */
    save: () => {
      if (unsaved !== null) mutate(isStale ? { ...unsaved, version } : unsaved);
    },
    /** Saves at once what is not saved yet; false where somebody has saved meanwhile. */
    flush: async () => {
      if (unsaved === null) return true;
      try {
        await mutateAsync(unsaved);
        return true;
      } catch (reason) {
        return !(reason instanceof Problem && reason.isStale);
      }
    },
    takeSaved: () => {
      dropDraft(draft);
      setUnsaved(null);
      setSaved(null);
      reset();
    },
  };
}

function stillUnsaved<Work>(
  current: Unsaved<Work> | null,
  sent: Unsaved<Work>,
  version: number,
): Unsaved<Work> | null {
  const isSent = JSON.stringify(current?.work) === JSON.stringify(sent.work);
  return current === null || isSent ? null : { ...current, version };
}
