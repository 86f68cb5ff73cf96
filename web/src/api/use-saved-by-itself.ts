import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Problem } from './problem.js';
import { dropDraft, keepDraft, keptDraft } from './kept-draft.js';

/** After the first change: long enough to choose again, short enough to see what comes of it at once. */
const soonMs = 1_200;
/** Until what failed without being refused is tried again: a line that broke, a server that begins anew. */
const againMs = 10_000;

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

interface State<Work> {
  readonly unsaved: Unsaved<Work> | null;
  /** What was saved last: it stays in sight until the answer of the server has come round. */
  readonly saved: Unsaved<Work> | null;
}

/** Work on screen that is saved by itself soon after a change, at once where the page is left, and kept in this tab until it is. */
export function useSavedByItself<Work, Answer>(props: Props<Work, Answer>) {
  const { draft, isWork, kept, version, mayChange, save, versionOf, onSaved, onRefused } = props;
  const isUnsaved = (value: unknown): value is Unsaved<Work> =>
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    'work' in value &&
    isWork(value.work);
  const [state, setState] = useState<State<Work>>(() => ({
    unsaved: mayChange ? keptDraft(draft, isUnsaved) : null,
    saved: null,
  }));
  const { unsaved } = state;
  // Reckoned from the state that a change meets: a save may be answered between what is on screen and that change.
  const knownIn = ({ saved }: State<Work>): Unsaved<Work> =>
    saved !== null && saved.version > version ? saved : { version, work: kept };
  const newest = useRef(0);
  const { mutate, mutateAsync, isPending, error, variables, reset } = useMutation<
    Answer,
    unknown,
    Unsaved<Work>
  >({
    // One after the other, each upon what the one before has left.
    scope: { id: draft },
    mutationFn: (sent) => save({ ...sent, version: Math.max(sent.version, newest.current) }),
    onSuccess: (answer, { work }) => {
      const saved = { version: versionOf(answer), work };
      newest.current = saved.version;
      onSaved(answer, work);
      setState((current) => ({ unsaved: stillUnsaved(current.unsaved, saved), saved }));
      // The page may have been left meanwhile.
      const rest = stillUnsaved(keptDraft(draft, isUnsaved), saved);
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
  const isRefused = error instanceof Problem && error.isRefusal;
  const isAsSent = unsaved !== null && error !== null && isSame(unsaved, variables);
  // What was refused is sent again once it says something else; over another version only by its owner's word.
  const isDue = unsaved !== null && mayChange && !isPending && !isStale && !(isAsSent && isRefused);
  const saveAsItStands = useEffectEvent(() => {
    if (unsaved !== null) mutate(unsaved);
  });
  useEffect(() => {
    if (!isDue) return undefined;
    // Further changes do not put it off: some people never pause.
    const timer = setTimeout(() => saveAsItStands(), isAsSent ? againMs : soonMs);
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') saveAsItStands();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [isDue, isAsSent]);

  return {
    work: (unsaved ?? knownIn(state)).work,
    isUnsaved: unsaved !== null,
    isPending,
    error,
    isStale,
    change: (change: (work: Work) => Work) =>
      setState((current) => {
        const before = current.unsaved ?? knownIn(current);
        return { ...current, unsaved: { version: before.version, work: change(before.work) } };
      }),
    /** Over the version that is there now, once its owner was told of it. */
    save: () => {
      if (unsaved !== null) mutate(isStale ? { ...unsaved, version } : unsaved);
    },
    /** Saves at once what is not saved yet, and answers the version on screen; null where somebody has saved meanwhile. */
    flush: async () => {
      if (unsaved === null) return knownIn(state).version;
      try {
        return versionOf(await mutateAsync(unsaved));
      } catch (reason) {
        return reason instanceof Problem && reason.isStale ? null : Math.max(unsaved.version, newest.current);
      }
    },
    takeSaved: () => {
      dropDraft(draft);
      setState({ unsaved: null, saved: null });
      reset();
    },
  };
}

const isSame = <Work>(one: Unsaved<Work>, other: Unsaved<Work> | undefined): boolean =>
  JSON.stringify(one.work) === JSON.stringify(other?.work);

function stillUnsaved<Work>(current: Unsaved<Work> | null, saved: Unsaved<Work>): Unsaved<Work> | null {
  return current === null || isSame(current, saved) ? null : { ...current, version: saved.version };
}
