import { App, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { MemberStanding } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { GroundField } from './ground-field.js';
import { useConflictForm, type ConflictValues } from './use-conflict-form.js';

type Word = 'none' | 'conflict';
const words: readonly Word[] = ['none', 'conflict'];

interface Props {
  readonly dossierId: string;
  readonly member: MemberStanding;
  readonly onClose: () => void;
}

/** The chair's answer to a doubt, or to what the record hints at, with its reason. */
export function RulingDialog({ dossierId, member, onClose }: Props) {
  const { t, label } = useWords();
  const { message } = App.useApp();
  const { required, requiredText } = useRequired();
  const { form, word } = useConflictForm<Word>();
  const rule = useWrite(
    (body: ConflictValues<Word>) =>
      answerOf(
        api.POST('/api/dossiers/{id}/conflicts/{memberId}', {
          params: { path: { id: dossierId, memberId: member.personId } },
          body,
        }),
      ),
    () => {
      void message.success(t('declaration.done'));
      onClose();
    },
  );
  return (
    <FormDialog title={t('ruling.title')} onClose={onClose}>
      <SummaryForm<ConflictValues<Word>>
        form={form}
        write={rule}
        submit={t('ruling.submit')}
        onCancel={onClose}
      >
        <Form.Item name="word" rules={required(t('field.word'))}>
          <ChoiceField
            legend={t('ruling.choose', { name: member.fullName })}
            name="ruling"
            choices={words.map((value) => ({ value, title: label('ruling', value) }))}
          />
        </Form.Item>
        {word === 'conflict' && <GroundField />}
        <Form.Item name="note" label={t('field.reason')} rules={requiredText(t('field.reason'))}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
