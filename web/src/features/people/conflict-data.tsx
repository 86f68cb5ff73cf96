import { App, Checkbox, Form } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { Person } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { ConflictDataFields, type ConflictDataValues } from './conflict-data-fields.js';

interface Values extends ConflictDataValues {
  readonly takeAway?: boolean;
}

/** Writes down what hints at conflicts of interest of somebody; says which of it is on record, never what. */
export function ConflictData({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t, label } = useWords();
  const { message } = App.useApp();
  const keep = useWrite(
    ({ takeAway = false, ...values }: Values) => {
      const kept = (value: string | undefined) => value?.trim() || (takeAway ? null : undefined);
      const { identityNumber, address, employer } = values;
      return answerOf(
        api.POST('/api/people/{id}/conflict-data', {
          params: { path: { id: person.id }, header: ifMatch(person.version) },
          body: {
            identityNumber: kept(identityNumber),
            address: kept(address),
            employer: kept(employer),
          },
        }),
      );
    },
    () => {
      void message.success(t('conflictData.kept'));
      onClose();
    },
  );
  const onRecord = person.conflictData.map((field) => label('conflictData', field)).join(', ');
  return (
    <FormDialog title={t('conflictData.of', { name: person.fullName })} onClose={onClose}>
      <p>{onRecord === '' ? t('conflictData.nothing') : t('conflictData.onRecord', { list: onRecord })}</p>
      <SummaryForm<Values> write={keep} submit={t('conflictData.keep')}>
        <ConflictDataFields />
        {onRecord !== '' && (
          <Form.Item name="takeAway" valuePropName="checked">
            <Checkbox>{t('conflictData.takeAway')}</Checkbox>
          </Form.Item>
        )}
      </SummaryForm>
    </FormDialog>
  );
}
