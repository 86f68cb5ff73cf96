import { Form, Input, Select } from 'antd';
import { phoneForm } from '../../api/accepted.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { placesOf } from '../../api/places-of.js';
import { useMe } from '../../api/use-me.js';
import type { Producer } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { IdentityNumberField } from '../../ui/identity-number-field.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { AccountField } from './account-field.js';

interface Values {
  readonly communeId: string;
  readonly name: string;
  readonly kind: Producer['kind'];
  readonly representativeName: string;
  readonly address: string;
  readonly registrationNumber?: string;
  readonly phone?: string;
  readonly representativeIdentityNumber?: string;
  readonly personId?: string;
}

const kinds = ['household', 'cooperative', 'cooperativeGroup', 'enterprise'] as const;

/** A producer entered by the officer of its commune. */
export function ProducerForm(props: { onCreated: (producer: Producer) => void; onCancel: () => void }) {
  const { t, label, place } = useWords();
  const { required, requiredText } = useRequired();
  const me = useMe();
  const communes = placesOf(me, ['communeOfficer']);
  const [form] = Form.useForm<Values>();
  const create = useWrite(
    ({ personId, ...producer }: Values) =>
      answerOf(api.POST('/api/producers', { body: { ...producer, personIds: personId ? [personId] : [] } })),
    props.onCreated,
  );
  return (
    <SummaryForm<Values>
      form={form}
      initialValues={{ communeId: communes[0]?.id, kind: 'household' }}
      write={create}
      submit={t('producer.save')}
      onCancel={props.onCancel}
    >
      <Form.Item name="communeId" label={t('field.commune')} rules={required(t('field.commune'))}>
        <Select
          options={communes.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))}
          onChange={() => form.resetFields(['personId'])}
        />
      </Form.Item>
      <Form.Item name="name" label={t('producer.name')} rules={requiredText(t('producer.name'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" rules={required(t('producer.kind'))}>
        <ChoiceField
          legend={t('producer.kind')}
          name="kind"
          choices={kinds.map((kind) => ({ value: kind, title: label('producerKind', kind) }))}
        />
      </Form.Item>
      <Form.Item
        name="representativeName"
        label={t('producer.representative')}
        rules={requiredText(t('producer.representative'))}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="address" label={t('producer.address')} rules={requiredText(t('producer.address'))}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('producer.phone')}
        rules={[{ pattern: phoneForm, message: t('phone.wrong') }]}
      >
        <Input inputMode="tel" maxLength={20} />
      </Form.Item>
      <IdentityNumberField
        name="representativeIdentityNumber"
        label={t('producer.identityNumber')}
        extra={t('conflictData.lead')}
      />
      <Form.Item name="registrationNumber" label={t('producer.registrationNumber')}>
        <Input maxLength={60} />
      </Form.Item>
      <AccountField />
    </SummaryForm>
  );
}
