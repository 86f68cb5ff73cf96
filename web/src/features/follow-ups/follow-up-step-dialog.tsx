import { Form, Input, Select } from 'antd';
import type { FollowUpInput } from '../../api/take-follow-up-step.js';
import type { FollowUp } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { useFollowUpStep } from './use-follow-up-step.js';

export type PlainAction =
  'assign' | 'complete' | 'reopen' | 'callOff' | 'accept' | 'decline' | 'withdrawEntry';

interface Values {
  readonly text?: string;
  readonly personId?: string;
  readonly decisionNumber?: string;
  readonly decidedOn?: string;
}

interface Props {
  readonly followUp: FollowUp;
  readonly action: PlainAction;
  /** What is withdrawn. */
  readonly entryId?: string;
  readonly onClose: () => void;
}

/** Says what a step means, asks for what it brings, and takes it. */
export function FollowUpStepDialog({ followUp, action, entryId = '', onClose }: Props) {
  const { t, label } = useWords();
  const { mutate, error, isPending } = useFollowUpStep(followUp, onClose);
  const write = {
    error,
    isPending,
    mutate: (values: Values) => mutate({ action, input: inputOf(action, entryId, values) }),
  };
  return (
    <FormDialog title={label('followUpAction', action)} onClose={onClose}>
      <p>{label('followUpExplain', action)}</p>
      <SummaryForm<Values>
        initialValues={{ decidedOn: followUp.today, personId: followUp.responsible?.id }}
        write={write}
        submit={t('form.confirm', { action: label('followUpAction', action) })}
        grave={asksReason(action)}
        onCancel={onClose}
      >
        <Fields followUp={followUp} action={action} />
      </SummaryForm>
    </FormDialog>
  );
}

const asksReason = (action: PlainAction) =>
  ['reopen', 'callOff', 'decline', 'withdrawEntry'].includes(action);

function Fields({ followUp, action }: Pick<Props, 'followUp' | 'action'>) {
  const { t } = useWords();
  const { required, requiredText } = useRequired();
  if (action === 'assign')
    return (
      <Form.Item name="personId" label={t('followUp.person')} rules={required(t('followUp.person'))}>
        <Select options={followUp.officers.map(({ id, fullName }) => ({ value: id, label: fullName }))} />
      </Form.Item>
    );
  if (action === 'accept')
    return (
      <>
        <Form.Item
          name="decisionNumber"
          label={t('field.decisionNumber')}
          rules={followUp.proposal?.outcome === 'confirm' ? [] : requiredText(t('field.decisionNumber'))}
        >
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="decidedOn" label={t('field.decidedOn')} rules={required(t('field.decidedOn'))}>
          <DayPicker until={followUp.today} />
        </Form.Item>
      </>
    );
  const needed = asksReason(action);
  return (
    <Form.Item
      name="text"
      label={t(needed ? 'field.reason' : 'field.note')}
      rules={needed ? requiredText(t('field.reason')) : []}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
    </Form.Item>
  );
}

function inputOf(action: PlainAction, entryId: string, values: Values): FollowUpInput {
  const { text = '', personId = '', decisionNumber = '', decidedOn = '' } = values;
  if (action === 'assign') return { personId };
  if (action === 'accept') return { decidedOn, ...(decisionNumber.trim() === '' ? {} : { decisionNumber }) };
  if (action === 'withdrawEntry') return { entryId, reason: text };
  if (action === 'complete') return text.trim() === '' ? {} : { note: text };
  return { reason: text };
}
