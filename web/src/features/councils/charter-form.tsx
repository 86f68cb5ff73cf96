import { App, Form, Input, InputNumber, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { Charter, Council } from '../../api/types.js';
import { useToday } from '../../api/use-today.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { QuorumSelect } from '../../ui/quorum-select.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './charter-form.module.css';
import { charterBody, charterValues, type CharterValues } from './charter-values.js';
import { StandInsField } from './stand-ins-field.js';

interface Props {
  readonly council: Council;
  readonly latest: Charter | null;
  readonly appealDaysUnlessSaid: number;
  readonly onDone: () => void;
}

/** A charter as its decision sets it; what is left empty stays as the decisions have it. */
export function CharterForm({ council, latest, appealDaysUnlessSaid, onDone }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { required, requiredText } = useRequired();
  const today = useToday();
  const issue = useWrite(
    (values: CharterValues) =>
      answerOf(
        api.POST('/api/councils/{id}/charters', {
          params: { path: { id: council.id } },
          body: charterBody(values),
        }),
      ),
    () => {
      void message.success(t('charter.done'));
      onDone();
    },
  );
  return (
    <SummaryForm<CharterValues>
      write={issue}
      submit={t('charter.issue')}
      onCancel={onDone}
      initialValues={charterValues(latest)}
    >
      <div className={styles['fields']}>
        <Form.Item
          name="decisionNumber"
          label={t('field.decisionNumber')}
          rules={requiredText(t('field.decisionNumber'))}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="decidedOn" label={t('field.decidedOn')} rules={required(t('field.decidedOn'))}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="inForceFrom" label={t('field.inForceFrom')} rules={required(t('field.inForceFrom'))}>
          <DayPicker from={today} />
        </Form.Item>
      </div>
      <p className={styles['lead']}>{t('charter.newLead')}</p>
      <TermsFields appealDaysUnlessSaid={appealDaysUnlessSaid} />
      <StandInsField council={council} />
    </SummaryForm>
  );
}

function TermsFields({ appealDaysUnlessSaid }: Pick<Props, 'appealDaysUnlessSaid'>) {
  const { t, number } = useWords();
  const counts = Form.useWatch<CharterValues['spreadCounts']>('spreadCounts');
  return (
    <div className={styles['fields']}>
      <Form.Item name="quorum" label={t('charter.quorum')}>
        <QuorumSelect decision={t('charter.keep')} />
      </Form.Item>
      <Form.Item name="spreadCounts" label={t('charter.spreadCounts')}>
        <Select
          allowClear
          placeholder={t('charter.keep')}
          options={(['above', 'from', 'none'] as const).map((value) => ({
            value,
            label: t(`charter.counts.${value}`),
          }))}
        />
      </Form.Item>
      {(counts === 'above' || counts === 'from') && (
        <Form.Item
          name="spreadPoints"
          label={t('charter.spreadPoints')}
          rules={[{ required: true, message: t('form.missing', { field: t('charter.spreadPoints') }) }]}
        >
          <InputNumber min={1} max={100} precision={0} controls={false} inputMode="numeric" />
        </Form.Item>
      )}
      <Form.Item name="scoringRounds" label={t('charter.scoringRounds')}>
        <Select
          allowClear
          placeholder={t('charter.keep')}
          options={([1, 2] as const).map((rounds) => ({
            value: rounds,
            label: t('levels.times', { number: number(rounds), count: rounds }),
          }))}
        />
      </Form.Item>
      <DaysField
        name="leadWorkingDays"
        label={t('localRules.council.leadWorkingDays')}
        least={0}
        most={30}
        kept={t('charter.keep')}
      />
      <DaysField
        name="opinionsWorkingDays"
        label={t('charter.opinionsWorkingDaysField')}
        least={1}
        most={30}
        kept={t('charter.keep')}
      />
      <DaysField
        name="appealDays"
        label={t('charter.appealDaysField')}
        least={1}
        most={90}
        kept={t('charter.keepDays', { days: number(appealDaysUnlessSaid), count: appealDaysUnlessSaid })}
      />
    </div>
  );
}

interface DaysFieldProps {
  readonly name: keyof CharterValues;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  /** What holds while the field is empty. */
  readonly kept: string;
}

/** A number out of bounds is told, never corrected in silence. */
function DaysField({ name, label, least, most, kept }: DaysFieldProps) {
  const { t, number } = useWords();
  const message = t('form.between', { field: label, least: number(least), most: number(most) });
  return (
    <Form.Item name={name} label={label} rules={[{ type: 'number', min: least, max: most, message }]}>
      <InputNumber
        precision={0}
        controls={false}
        inputMode="numeric"
        placeholder={kept}
        style={{ width: '100%' }}
      />
    </Form.Item>
  );
}
