import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf } from '../api/answer-of.js';
import { api } from '../api/client.js';
import type { LetterKind } from '../api/types.js';
import { useWrite } from '../api/use-write.js';
import { useWords } from '../texts/words.js';
import { Callout } from './callout.js';

interface Props {
  readonly kind: LetterKind;
  readonly placeId: string;
  readonly subjectId: string;
  /** What the office adds in its own words. */
  readonly note?: string | null;
  readonly children: string;
}

/** Drafts a letter from what the record says now, and opens it. */
export function DraftLetterButton({ kind, placeId, subjectId, note, children }: Props) {
  const words = useWords();
  const navigate = useNavigate();
  const draft = useWrite(
    () =>
      answerOf(api.POST('/api/letters', { body: { kind, placeId, subjectId, ...(note ? { note } : {}) } })),
    ({ id }) => void navigate({ to: '/letters/$letterId', params: { letterId: id } }),
  );
  return (
    <>
      {draft.error !== null && <Callout tone="error" {...words.problem(draft.error)} />}
      <Button size="large" loading={draft.isPending} onClick={() => draft.mutate(undefined)}>
        {children}
      </Button>
    </>
  );
}
