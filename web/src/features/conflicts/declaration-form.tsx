import { App, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { ConflictStanding } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { GroundField } from './ground-field.js';
import { useConflictForm, type ConflictValues } from './use-conflict-form.js';

type Word = ConflictStanding['word'];
const lateEffects = ['declaration.lateBallot', 'declaration.lateShut', 'declaration.lateFinal'] as const;
const words: readonly Word[] = ['none', 'conflict', 'doubt'];

interface Props {
  readonly dossierId: string;
  /** Only to step aside after an earlier word, in a dialog that this closes. */
  readonly onLeave?: () => void;
}

/** A member's own word on one dossier: three large choices, a ground where there is a conflict, a note. */
export function DeclarationForm({ dossierId, onLeave }: Props) {
  const { t, label } = useWords();
  const { message } = App.useApp();
  const { required } = useRequired();
  const { form, word } = useConflictForm<Word>();
  const declare = useWrite(
    (body: ConflictValues<Word>) =>
      answerOf(api.POST('/api/dossiers/{id}/conflicts', { params: { path: { id: dossierId } }, body })),
    () => {
      void message.success(t('declaration.done'));
      onLeave?.();
    },
  );
  return (
    <SummaryForm<ConflictValues<Word>>
      form={form}
      write={declare}
      submit={t(onLeave ? 'declaration.lateSubmit' : 'declaration.submit')}
      grave={onLeave !== undefined}
      onCancel={onLeave}
    >
      {onLeave ? (
        <>
          <Form.Item>
            <Callout
              tone="warning"
              title={t('declaration.lateEffect')}
              sentences={lateEffects.map((key) => t(key))}
            />
          </Form.Item>
          <Form.Item name="word" initialValue="conflict" hidden>
            <Input type="hidden" />
          </Form.Item>
        </>
      ) : (
        <Form.Item name="word" rules={required(t('field.word'))}>
          <ChoiceField
            legend={t('declaration.choose')}
            name="word"
            choices={words.map((value) => ({
              value,
              title: label('word', value),
              detail: label('word.help', value),
            }))}
          />
        </Form.Item>
      )}
      {word === 'conflict' && <GroundField />}
      {word && (
        <Form.Item name="note" label={label('declaration.noteFor', word)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      )}
    </SummaryForm>
  );
}
