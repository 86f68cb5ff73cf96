import { App, Button, Form } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { Place } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './person-card.module.css';

/** Says on which day a place exists last, or that it goes on after all. */
export function EndPlace({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t, place: placeName } = useWords();
  const { message } = App.useApp();
  const { required } = useRequired();
  const end = useWrite(
    (body: { lastDay: string | null }) =>
      answerOf(api.PUT('/api/places/{id}/end', { params: { path: { id: place.id } }, body })),
    () => {
      void message.success(t('places.kept'));
      onClose();
    },
  );
  const { validFrom, validTo } = place;
  return (
    <FormDialog title={t('places.endOf', { place: placeName(place.name, place.level) })} onClose={onClose}>
      <div className={styles['asked']}>
        <p>{t('places.endLead')}</p>
        <SummaryForm<{ lastDay: string }>
          initialValues={validTo === null ? {} : { lastDay: validTo }}
          write={end}
          submit={t('places.keepEnd')}
          grave
        >
          <Form.Item name="lastDay" label={t('places.lastDay')} rules={required(t('places.lastDay'))}>
            <DayPicker from={validFrom} />
          </Form.Item>
        </SummaryForm>
        {validTo !== null && (
          <Button loading={end.isPending} onClick={() => end.mutate({ lastDay: null })}>
            {t('places.goesOn')}
          </Button>
        )}
      </div>
    </FormDialog>
  );
}
