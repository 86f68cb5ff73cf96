import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { Product } from '../../api/types.js';
import { useRulebookInForce } from '../../api/use-rulebook-in-force.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { SetField } from './set-field.js';

interface Values {
  readonly name: string;
  readonly description: string;
  readonly setCode: string;
}

interface Props {
  readonly producerId: string;
  readonly onCreated: (product: Product) => void;
  readonly onCancel?: () => void;
}

/** A new product: its name exactly as on the label, what it is, and which of the 26 sets judges it. */
export function ProductForm({ producerId, onCreated, onCancel }: Props) {
  const { t } = useWords();
  const { required, requiredText } = useRequired();
  const rulebook = useRulebookInForce()?.id ?? '';
  const create = useWrite(
    (values: Values) => answerOf(api.POST('/api/products', { body: { producerId, rulebook, ...values } })),
    onCreated,
  );
  return (
    <SummaryForm<Values> write={create} submit={t('product.save')} onCancel={onCancel}>
      <Form.Item
        name="name"
        label={t('product.name')}
        extra={t('product.nameHint')}
        rules={requiredText(t('product.name'))}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="description"
        label={t('product.description')}
        rules={requiredText(t('product.description'))}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="setCode" rules={required(t('product.set'))}>
        <SetField />
      </Form.Item>
    </SummaryForm>
  );
}
