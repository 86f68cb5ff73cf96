import { Form } from 'antd';
import type { ConflictStanding } from '../../api/types.js';

export interface ConflictValues<Word extends ConflictStanding['word']> {
  readonly word: Word;
  readonly ground?: NonNullable<ConflictStanding['ground']>;
  readonly note?: string;
}

/** The form of a word on a conflict, with the word as chosen so far. */
export function useConflictForm<Word extends ConflictStanding['word']>() {
  const [form] = Form.useForm<ConflictValues<Word>>();
  const word = Form.useWatch('word', form) as Word | undefined;
  return { form, word };
}
