import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { Icon } from '../../ui/icon.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import type { ReactNode } from 'react';
import styles from './calendar-page.module.css';
import type { DayWishKind, WishValues } from './wish-values.js';

interface Props {
  readonly initial: WishValues;
  readonly write: {
    readonly error: unknown;
    readonly isPending: boolean;
    readonly mutate: (values: WishValues) => void;
  };
  readonly onCancel: () => void;
}

const kinds: readonly DayWishKind[] = [
  ...(['holiday', 'compensation', 'swapped-day-off', 'swapped-working-day'] as const),
  'none',
];

/** The rows of a change, each with its document. */
export function WishForm({ initial, write, onCancel }: Props) {
  const { t } = useWords();
  return (
    <SummaryForm<WishValues>
      initialValues={initial}
      write={write}
      submit={t('calendar.preview')}
      onCancel={onCancel}
    >
      <p>{t('calendar.changeLead')}</p>
      <Rows name="days" add={t('calendar.addDay')} legend="calendar.rowName">
        {(row) => <DayFields row={row} />}
      </Rows>
      <Rows name="years" add={t('calendar.addYear')} legend="calendar.yearRow">
        {(row) => <YearFields row={row} />}
      </Rows>
    </SummaryForm>
  );
}

interface RowsProps {
  readonly name: 'days' | 'years';
  readonly add: string;
  readonly legend: 'calendar.rowName' | 'calendar.yearRow';
  readonly children: (row: number) => ReactNode;
}

function Rows({ name, add, legend, children }: RowsProps) {
  const { t } = useWords();
  return (
    <Form.List name={name}>
      {(rows, { add: addRow, remove }) => (
        <>
          {rows.map(({ key, name: row }) => (
            <fieldset key={key} className={styles['row']}>
              <legend>{t(legend, { number: row + 1 })}</legend>
              <div className={styles['fields']}>{children(row)}</div>
              <Button
                icon={<Icon name="trash" size={18} />}
                aria-label={`${t('calendar.removeRow', { number: row + 1 })}: ${t(legend, { number: row + 1 })}`}
                onClick={() => remove(row)}
              >
                {t('calendar.removeRow', { number: row + 1 })}
              </Button>
            </fieldset>
          ))}
          <p>
            <Button size="large" icon={<Icon name="add" />} onClick={() => addRow()}>
              {add}
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

function DayFields({ row }: { row: number }) {
  const { t, label } = useWords();
  const { required, requiredText } = useRequired();
  const kind = Form.useWatch(['days', row, 'kind']) as DayWishKind | undefined;
  return (
    <>
      <Form.Item name={[row, 'date']} label={t('calendar.day')} rules={required(t('calendar.day'))}>
        <DayPicker />
      </Form.Item>
      <Form.Item name={[row, 'kind']} label={t('calendar.dayKind')} rules={required(t('calendar.dayKind'))}>
        <Select options={kinds.map((value) => ({ value, label: label('calendar.kind', value) }))} />
      </Form.Item>
      {kind !== 'none' && (
        <Form.Item
          name={[row, 'name']}
          label={t('calendar.dayName')}
          rules={requiredText(t('calendar.dayName'))}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
      <SourceFields row={row} />
    </>
  );
}

function YearFields({ row }: { row: number }) {
  const { t } = useWords();
  const { required } = useRequired();
  return (
    <>
      <Form.Item
        name={[row, 'year']}
        label={t('calendar.yearNumber')}
        rules={required(t('calendar.yearNumber'))}
      >
        <InputNumber min={2000} max={2200} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <SourceFields row={row} />
      <Form.Item name={[row, 'complete']} valuePropName="checked">
        <Checkbox>{t('calendar.complete')}</Checkbox>
      </Form.Item>
    </>
  );
}

function SourceFields({ row }: { row: number }) {
  const { t } = useWords();
  const { required, requiredText } = useRequired();
  const [source, signed] = [t('calendar.source'), t('calendar.sourceDatedOn')];
  return (
    <>
      <Form.Item name={[row, 'source']} label={source} rules={requiredText(source)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name={[row, 'sourceDatedOn']} label={signed} rules={required(signed)}>
        <DayPicker />
      </Form.Item>
    </>
  );
}
