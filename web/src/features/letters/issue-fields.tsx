import { Form, Input, InputNumber, Select } from 'antd';
import type { Letter } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { useRequired } from '../../ui/use-required.js';

export type Issuing = NonNullable<Letter['issuing']>;
export type Capacity = NonNullable<Letter['issue']>['capacity'];
export interface IssueValues {
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly signerId: string;
  readonly capacity: Capacity;
}

const capacities: readonly Capacity[] = ['chair', 'viceChair', 'onOrder'];

export const initialIssue = ({ nextNumber, symbol, today }: Issuing): Partial<IssueValues> => ({
  ...{ number: nextNumber, symbol, issuedOn: today, capacity: 'chair' },
});

/** What the office fills in: number, sign, day, who signs, and in whose name. */
export function IssueFields({ issuing, numberLabel }: { issuing: Issuing; numberLabel: string }) {
  const { t, label } = useWords();
  const { required, requiredText } = useRequired();
  return (
    <>
      <Form.Item name="number" label={numberLabel} rules={required(numberLabel)}>
        <InputNumber min={1} max={99999} precision={0} inputMode="numeric" style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="symbol" label={t('letter.symbol')} rules={requiredText(t('letter.symbol'))}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="issuedOn" label={t('letter.day')} rules={required(t('letter.day'))}>
        <DayPicker until={issuing.today} />
      </Form.Item>
      <Form.Item name="signerId" label={t('letter.signer')} rules={required(t('letter.signer'))}>
        <Select options={issuing.signers.map(({ id, fullName }) => ({ value: id, label: fullName }))} />
      </Form.Item>
      <Form.Item name="capacity" label={t('letter.capacity')} rules={required(t('letter.capacity'))}>
        <Select options={capacities.map((value) => ({ value, label: label('capacity', value) }))} />
      </Form.Item>
    </>
  );
}
