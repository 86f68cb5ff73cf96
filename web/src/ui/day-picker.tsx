import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import { useToday } from '../api/use-today.js';
import { useWords } from '../texts/words.js';

interface Props extends Pick<
  DatePickerProps,
  'id' | 'placeholder' | 'aria-label' | 'disabled' | 'className' | 'allowClear'
> {
  /** 'YYYY-MM-DD'; Form.Item hands it over. */
  readonly value?: string;
  readonly onChange?: (day: string | undefined) => void;
  /** The first day that may be picked. */
  readonly from?: string;
  /** The last one. */
  readonly until?: string;
}

const formats = ['DD/MM/YYYY', 'D/M/YYYY'];
const day = (text: string | undefined) => (text === undefined ? undefined : dayjs(text));

/** A calendar day: shown and typed as dd/MM/yyyy, kept as 'YYYY-MM-DD'. The calendar opens at today. */
export function DayPicker({ value, onChange, from, until, ...rest }: Props) {
  const { t } = useWords();
  const today = useToday();
  return (
    <DatePicker
      placeholder={t('form.day')}
      allowClear={false}
      {...rest}
      style={rest.className === undefined ? { width: '100%' } : undefined}
      showNow={false}
      format={formats}
      value={day(value) ?? null}
      defaultPickerValue={day(today)}
      minDate={day(from)}
      maxDate={day(until)}
      // Enter confirms the day that was typed; it must not send the form around it.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(picked: dayjs.Dayjs | null) => onChange?.(picked?.format('YYYY-MM-DD'))}
    />
  );
}
