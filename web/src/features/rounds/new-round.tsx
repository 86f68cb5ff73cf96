import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { Round } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { deadlineKinds } from './deadline-kinds.js';
import { LegalDateFields } from './legal-date-fields.js';

type DateInput = Pick<Round['registrationCloses'], 'on' | 'counts'>;
interface Values {
  readonly placeId: string;
  readonly year: number;
  readonly number: number;
  readonly rulebook: string;
  readonly registrationCloses: DateInput;
  readonly dueAtDistrict: DateInput;
  readonly dueAtProvince: DateInput;
  readonly source?: string;
}

/** Opens a round for a district or province under one decision. */
export function NewRound() {
  const { t, label, place, problem } = useWords();
  const me = useMe();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const rulebooks = useQuery({ ...queries.rulebooks(), enabled: open });
  const create = useWrite(
    (body: Values) => answerOf(api.POST('/api/rounds', { body })),
    () => {
      void message.success(t('round.created'));
      setOpen(false);
    },
  );
  const required = (field: string) => [{ required: true, message: t('form.missing', { field }) }];
  const offices = me.roles.flatMap(({ role, place: own }) =>
    role === 'coordinationOffice' && own ? [own] : [],
  );
  return (
    <>
      <Button type="primary" size="large" icon={<Icon name="add" />} onClick={() => setOpen(true)}>
        {t('round.new')}
      </Button>
      <Modal
        open={open}
        destroyOnHidden
        title={t('round.new')}
        footer={null}
        width={620}
        mask={{ closable: false }}
        onCancel={() => setOpen(false)}
      >
        <SummaryForm<Values>
          form={form}
          initialValues={{ placeId: offices[0]?.id }}
          summaryTitle={t('form.incomplete')}
          refused={create.error ? problem(create.error) : null}
          onFinish={(values) => create.mutate(values)}
        >
          <Form.Item name="placeId" label={t('filter.place')} rules={required(t('filter.place'))}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={offices.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))}
            />
          </Form.Item>
          <Form.Item name="year" label={t('round.year')} rules={required(t('round.year'))}>
            <InputNumber min={2018} max={2100} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="number" label={t('round.number')} rules={required(t('round.number'))}>
            <InputNumber min={1} max={12} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="rulebook" label={t('round.rulebook')} rules={required(t('round.rulebook'))}>
            <Select
              options={(rulebooks.data?.items ?? []).map(({ id, decree }) => ({ value: id, label: decree }))}
            />
          </Form.Item>
          {deadlineKinds.map((kind) => (
            <LegalDateFields key={kind} name={kind} label={label('deadline', kind)} />
          ))}
          <Form.Item name="source" label={t('round.sourceLabel')}>
            <Input maxLength={300} />
          </Form.Item>
          <Button type="primary" size="large" block htmlType="submit" loading={create.isPending}>
            {t('round.create')}
          </Button>
        </SummaryForm>
      </Modal>
    </>
  );
}
