import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { queries } from '../../api/queries.js';
import type { Plan } from '../../api/types.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';

/** The owners of the plan's place on the record, and the products of the chosen one. */
export function useOnRecord(plan: Plan, producerId: string | undefined) {
  const producers = useQuery(queries.producers()).data?.items ?? [];
  const products = useQuery({ ...queries.products(producerId ?? ''), enabled: producerId !== undefined });
  return {
    producers: producers.filter(({ commune }) => commune.id === plan.place.id),
    products: producerId === undefined ? [] : (products.data?.items ?? []),
  };
}

interface Props {
  readonly plan: Plan;
  readonly producerId: string | undefined;
  readonly onProducer: () => void;
  readonly isRequired?: boolean;
}

/** Chooses an owner on the record, and one of their products. */
export function OwnerFields({ plan, producerId, onProducer, isRequired = false }: Props) {
  const { t } = useWords();
  const { producers, products } = useOnRecord(plan, producerId);
  const asOptions = (each: readonly { id: string; name: string }[]) =>
    each.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Form.Item
        name="producerId"
        label={t('planItem.producerOnRecord')}
        extra={isRequired ? undefined : t('planItem.producerHint')}
        rules={
          isRequired
            ? [{ required: true, message: t('form.missing', { field: t('planItem.producerOnRecord') }) }]
            : []
        }
      >
        <Select
          allowClear
          showSearch={{ filterOption: labelMatches }}
          options={asOptions(producers)}
          onChange={onProducer}
        />
      </Form.Item>
      {products.length > 0 && (
        <Form.Item name="productId" label={t('planItem.productOnRecord')}>
          <Select allowClear showSearch={{ filterOption: labelMatches }} options={asOptions(products)} />
        </Form.Item>
      )}
    </>
  );
}
