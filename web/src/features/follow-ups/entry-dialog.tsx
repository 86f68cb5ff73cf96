import { Form, Input, InputNumber, Select } from 'antd';
import type { FollowUp, FollowUpEntry } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { useFollowUpStep } from './use-follow-up-step.js';

type Optional = 'place' | 'to' | 'partners' | 'contracts' | 'contractValue' | 'revenue' | 'note' | 'photoIds';
type Values = Pick<FollowUpEntry, 'what' | 'title' | 'from'> &
  Partial<{ [Key in Optional]: NonNullable<FollowUpEntry[Key]> | null }>;

const kinds = ['fair', 'marketLink', 'publicity', 'support'] as const;

/** Writes down what was done: what and where, when, with whom, and what came of it. */
export function EntryDialog({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) {
  const { t, label } = useWords();
  const { required, requiredText } = useRequired();
  const { mutate, error, isPending } = useFollowUpStep(followUp, onClose);
  const write = {
    error,
    isPending,
    mutate: ({ what, title, from, ...values }: Values) =>
      mutate({ action: 'addEntry', input: { what, title, from, ...filled(values) } }),
  };
  const count = (name: 'contracts' | 'contractValue' | 'revenue', max: number) => (
    <Form.Item name={name} label={t(`followUpEntry.${name}`)}>
      <InputNumber<number>
        min={0}
        max={max}
        precision={0}
        inputMode="numeric"
        style={{ width: '100%' }}
        formatter={(value) => `${value ?? ''}`.replace(/\B(?=(\d{3})+(?!\d))/g, '.')}
        parser={(text) => Number((text ?? '').replaceAll(/\D/g, ''))}
      />
    </Form.Item>
  );
  return (
    <FormDialog title={label('followUpAction', 'addEntry')} onClose={onClose}>
      <SummaryForm<Values>
        initialValues={{ what: followUp.kind === 'growthSupport' ? 'support' : 'fair', from: followUp.today }}
        write={write}
        submit={t('followUpEntry.save')}
      >
        <Form.Item name="what" label={t('followUpEntry.what')} rules={required(t('followUpEntry.what'))}>
          <Select options={kinds.map((value) => ({ value, label: label('entryKind', value) }))} />
        </Form.Item>
        <Form.Item
          name="title"
          label={t('followUpEntry.title')}
          rules={requiredText(t('followUpEntry.title'))}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="place" label={t('field.place')}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="from" label={t('followUpEntry.from')} rules={required(t('followUpEntry.from'))}>
          <DayPicker until={followUp.today} />
        </Form.Item>
        <Form.Item name="to" label={t('followUpEntry.to')}>
          <DayPicker until={followUp.today} allowClear />
        </Form.Item>
        <Form.Item name="partners" label={t('followUpEntry.partners')} extra={t('field.participantsHint')}>
          <Select mode="tags" open={false} suffixIcon={null} maxCount={50} />
        </Form.Item>
        {count('contracts', 10_000)}
        {count('contractValue', 1_000_000_000_000_000)}
        {count('revenue', 1_000_000_000_000_000)}
        {followUp.photos.length > 0 && (
          <Form.Item name="photoIds" label={t('followUpEntry.photos')}>
            <Select
              mode="multiple"
              options={followUp.photos.map(({ id, fileName }) => ({ value: id, label: fileName }))}
            />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('field.note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}

/** What was left empty is not sent. */
const filled = <Fields extends object>(values: Fields) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as { [Key in keyof Fields]?: NonNullable<Fields[Key]> };
