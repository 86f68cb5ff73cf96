import { Button, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { Product } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { SummaryForm } from '../../ui/summary-form.js';
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
  const { t, problem } = useWords();
  const create = useWrite(
    (values: Values) => answerOf(api.POST('/api/products', { body: { producerId, ...values } })),
    onCreated,
  );
  const required = (field: string) => [{ required: true, message: t('form.missing', { field }) }];
  return (
    <SummaryForm<Values>
      summaryTitle={t('form.incomplete')}
      refused={create.error ? problem(create.error) : null}
      onFinish={(values) => create.mutate(values)}
    >
      <Form.Item
        name="name"
        label={t('product.name')}
        extra={t('product.nameHint')}
        rules={[{ whitespace: true, ...required(t('product.name'))[0] }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="description"
        label={t('product.description')}
        rules={[{ whitespace: true, ...required(t('product.description'))[0] }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="setCode" rules={required(t('product.set'))}>
        <SetField />
      </Form.Item>
      <Button type="primary" size="large" block htmlType="submit" loading={create.isPending}>
        {t('product.save')}
      </Button>
      {onCancel && (
        <Button size="large" block style={{ marginTop: 10 }} onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      )}
    </SummaryForm>
  );
}
