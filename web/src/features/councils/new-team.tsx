import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { paths } from '../../api/schema.d.ts';
import type { Council } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { AdvisersField } from './advisers-field.js';
import { SignerFields } from './signer-fields.js';

type Body = paths['/api/councils/{id}/advisory-teams']['post']['requestBody']['content']['application/json'];

/** The way to appoint a council's advisory team by a decision of its own. */
export function NewTeam({ council }: { council: Council }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="large"
        aria-label={t('team.newOf', { council: council.name })}
        onClick={() => setOpen(true)}
      >
        {t('team.new')}
      </Button>
      {open && (
        <FormDialog title={t('team.new')} width={760} onClose={() => setOpen(false)}>
          <TeamForm council={council} onDone={() => setOpen(false)} />
        </FormDialog>
      )}
    </>
  );
}

function TeamForm({ council, onDone }: { council: Council; onDone: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { required, requiredText } = useRequired();
  const appoint = useWrite(
    (body: Body) =>
      answerOf(api.POST('/api/councils/{id}/advisory-teams', { params: { path: { id: council.id } }, body })),
    () => {
      void message.success(t('team.done'));
      onDone();
    },
  );
  return (
    <SummaryForm<Body> write={appoint} submit={t('team.appoint')} onCancel={onDone}>
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
      <SignerFields />
      <AdvisersField placeId={council.place.id} />
    </SummaryForm>
  );
}
