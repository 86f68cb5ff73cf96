import { Form, InputNumber, Select } from 'antd';
import type { DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { DayField } from './day-field.js';
import { SitePhotosField } from './site-photos-field.js';
import styles from './site-check-fields.module.css';
import { TextField } from './text-field.js';
import { TimeField } from './time-field.js';

/** When, where, who was there, what was seen, and the pictures of it. */
export function SiteCheckFields({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  const participants = t('field.participants');
  return (
    <>
      <div className={styles['row']}>
        <DayField name="performedOn" label={t('field.checkedOn')} />
        <TimeField name="startedAt" label={t('field.startedAt')} />
        <TimeField name="endedAt" label={t('field.endedAt')} />
      </div>
      <TextField name="place" label={t('field.place')} most={300} required />
      <div className={styles['row']}>
        <Coordinate name="latitude" other="longitude" most={90} />
        <Coordinate name="longitude" other="latitude" most={180} />
      </div>
      <Form.Item
        name="participants"
        label={participants}
        extra={t('field.participantsHint')}
        rules={[
          { required: true, type: 'array', min: 1, message: t('form.missing', { field: participants }) },
        ]}
      >
        <Select mode="tags" tokenSeparators={[';']} open={false} suffixIcon={null} maxCount={30} />
      </Form.Item>
      <SitePhotosField dossier={dossier} />
      <TextField name="conclusion" label={t('field.conclusion')} long required />
    </>
  );
}

interface CoordinateProps {
  readonly name: 'latitude' | 'longitude';
  readonly other: 'latitude' | 'longitude';
  readonly most: number;
}

/** Given both or neither. */
function Coordinate({ name, other, most }: CoordinateProps) {
  const { t } = useWords();
  const form = Form.useFormInstance();
  const label = t(`field.${name}`);
  return (
    <Form.Item
      name={['coordinates', name]}
      label={label}
      dependencies={[['coordinates', other]]}
      rules={[
        {
          type: 'number',
          min: -most,
          max: most,
          message: t('form.between', { field: label, least: -most, most }),
        },
        {
          validator: (_, value: unknown) =>
            isGiven(value) || !isGiven(form.getFieldValue(['coordinates', other]))
              ? Promise.resolve()
              : Promise.reject(new Error(t('form.missing', { field: label }))),
        },
      ]}
    >
      {/* A point is taken too; keypads of Vietnamese phones have none. */}
      <InputNumber decimalSeparator="," step={0.0001} controls={false} inputMode="decimal" />
    </Form.Item>
  );
}

const isGiven = (value: unknown) => value !== undefined && value !== null;
