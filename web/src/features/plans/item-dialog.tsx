import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select, Switch } from 'antd';
import { queries } from '../../api/queries.js';
import type { Plan, PlanItem, Purpose } from '../../api/types.js';
import { useRulebookInForce } from '../../api/use-rulebook-in-force.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { OwnerFields, useOnRecord } from './owner-fields.js';
import { usePlanStep } from './use-plan-step.js';

type Optional =
  'producerId' | 'productId' | 'setCode' | 'description' | 'guideId' | 'targetStar' | 'quarter' | 'roundId';
type Values = Partial<{ [Key in Optional]: NonNullable<PlanItem[Key]> }> &
  Partial<Pick<PlanItem, 'producerName' | 'productName'>> &
  Pick<PlanItem, 'purpose' | 'hasPotential' | 'finding'>;

interface Props {
  readonly plan: Plan;
  /** Null: a new one. */
  readonly item: PlanItem | null;
  readonly onClose: () => void;
}

const purposes: readonly Purpose[] = ['first', 'upgrade', 're-evaluation'];

/** Writes down a product that was reviewed: whose, what was found, who guides, what it aims at. */
export function ItemDialog({ plan, item, onClose }: Props) {
  const words = useWords();
  const { t, label } = words;
  const rounds = (useQuery(queries.rounds()).data?.items ?? []).filter(({ year }) => year === plan.year);
  const { required, requiredText } = useRequired();
  const [form] = Form.useForm<Values>();
  const producerId = Form.useWatch('producerId', form);
  const productId = Form.useWatch('productId', form);
  const hasPotential = Form.useWatch('hasPotential', form) ?? true;
  const { producers, products } = useOnRecord(plan, producerId);
  const rulebook = useRulebookInForce();
  const sets = (rulebook?.sets ?? []).filter(({ variantOf }) => variantOf === null);
  const { mutate, error, isPending } = usePlanStep(plan, onClose);
  const bodyOf = ({ setCode, producerName, productName, ...values }: Values) => ({
    ...values,
    producerName: producers.find(({ id }) => id === values.producerId)?.name ?? producerName ?? '',
    productName: products.find(({ id }) => id === values.productId)?.name ?? productName ?? '',
    ...(setCode && rulebook
      ? { setCode, rulebook: item?.setCode === setCode ? (item.rulebook ?? rulebook.id) : rulebook.id }
      : {}),
  });
  const write = {
    error,
    isPending,
    mutate: (values: Values) =>
      item
        ? mutate({ action: 'changeItem', input: { ...bodyOf(values), itemId: item.id } })
        : mutate({ action: 'addItem', input: bodyOf(values) }),
  };
  const text = (name: 'producerName' | 'productName', at: string) => (
    <Form.Item name={name} label={at} rules={requiredText(at)}>
      <Input maxLength={200} />
    </Form.Item>
  );
  return (
    <FormDialog title={t(item ? 'planItem.change' : 'planItem.add')} onClose={onClose}>
      <SummaryForm<Values>
        form={form}
        initialValues={valuesOf(item)}
        write={write}
        submit={t('planItem.save')}
      >
        <OwnerFields
          plan={plan}
          producerId={producerId}
          onProducer={() => form.setFieldValue('productId', undefined)}
        />
        {producerId === undefined && text('producerName', t('planItem.producer'))}
        {productId === undefined && text('productName', t('planItem.product'))}
        <Form.Item name="purpose" label={t('planItem.purpose')} rules={required(t('planItem.purpose'))}>
          <Select options={purposes.map((value) => ({ value, label: label('planPurpose', value) }))} />
        </Form.Item>
        <Form.Item name="finding" label={t('planItem.finding')} rules={requiredText(t('planItem.finding'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="hasPotential" label={t('planItem.hasPotential')} valuePropName="checked">
          <Switch />
        </Form.Item>
        {hasPotential && (
          <>
            <Form.Item name="guideId" label={t('planItem.guide')}>
              <Select
                allowClear
                options={plan.officers.map(({ id, fullName }) => ({ value: id, label: fullName }))}
              />
            </Form.Item>
            <Form.Item name="targetStar" label={t('planItem.targetStar')}>
              <Select
                allowClear
                options={[3, 4, 5].map((star) => ({ value: star, label: t('planItem.aims', { star }) }))}
              />
            </Form.Item>
            <Form.Item name="quarter" label={t('planItem.quarter')}>
              <Select
                allowClear
                options={[1, 2, 3, 4].map((quarter) => ({
                  value: quarter,
                  label: t('planItem.inQuarter', { quarter }),
                }))}
              />
            </Form.Item>
            <Form.Item name="roundId" label={t('planItem.round')}>
              <Select
                allowClear
                options={rounds.map((round) => ({ value: round.id, label: words.roundAt(round) }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item name="setCode" label={t('planItem.set')}>
          <Select
            allowClear
            showSearch={{ filterOption: labelMatches }}
            options={sets.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` }))}
          />
        </Form.Item>
        <Form.Item name="description" label={t('planItem.description')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}

/** A new product has potential until the review finds otherwise. */
function valuesOf(item: PlanItem | null): Partial<Values> {
  if (!item) return { purpose: 'first', hasPotential: true };
  return {
    ...{ purpose: item.purpose, hasPotential: item.hasPotential, finding: item.finding },
    ...{ producerName: item.producerName, productName: item.productName },
    producerId: item.producerId ?? undefined,
    productId: item.productId ?? undefined,
    setCode: item.setCode ?? undefined,
    description: item.description ?? undefined,
    guideId: item.guideId ?? undefined,
    targetStar: item.targetStar ?? undefined,
    quarter: item.quarter ?? undefined,
    roundId: item.roundId ?? undefined,
  };
}
