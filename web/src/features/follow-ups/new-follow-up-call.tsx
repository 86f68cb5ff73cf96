import { useQuery } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { FollowUpCallInput, FollowUpKind } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useToday } from '../../api/use-today.js';
import { useWrite } from '../../api/use-write.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { LegalDateFields } from '../../ui/legal-date-fields.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

type Values = Pick<
  FollowUpCallInput,
  'placeId' | 'kind' | 'due' | 'basis' | 'carriedOutBy' | 'stars' | 'source' | 'productIds'
>;

const kinds: readonly FollowUpKind[] = ['growthSupport', 'tradePromotion', 'recheck'];
const levels = ['commune', 'district', 'province'] as const;

/** Writes down the letter by which a district or province asks for something for rated products. */
export function NewFollowUpCall() {
  const { t } = useWords();
  return <NewDialog name={t('followUpCall.new')}>{(close) => <CallForm onDone={close} />}</NewDialog>;
}

function CallForm({ onDone }: { onDone: () => void }) {
  const { t, place, label } = useWords();
  const { required, requiredText } = useRequired();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const offices = useMe().roles.flatMap(({ role, place: own }) =>
    role === 'coordinationOffice' && own ? [own] : [],
  );
  const placeId = Form.useWatch('placeId', form) ?? offices[0]?.id ?? '';
  const stars = Form.useWatch('stars', form);
  const own = offices.find(({ id }) => id === placeId)?.level ?? 'district';
  const rated = useQuery({ ...queries.ratedProducts(placeId), enabled: placeId !== '' }).data?.items ?? [];
  const fitting = rated.filter(({ star }) => star >= (stars?.from ?? 3) && star <= (stars?.to ?? 5));
  const write = useWrite(
    ({ productIds, source, ...body }: Values) =>
      answerOf(
        api.POST('/api/follow-up-calls', {
          body: {
            ...body,
            ...(source ? { source } : {}),
            ...(productIds && productIds.length > 0 ? { productIds } : {}),
          },
        }),
      ),
    () => {
      void message.success(t('followUpCall.created'));
      onDone();
    },
  );
  const starOptions = [3, 4, 5].map((star) => ({
    value: star,
    label: t('star.label', { star, count: star }),
  }));
  return (
    <SummaryForm<Values>
      form={form}
      initialValues={{ placeId: offices[0]?.id, carriedOutBy: own, stars: { from: 3, to: 5 } }}
      write={write}
      submit={t('followUpCall.create')}
    >
      <Form.Item name="placeId" label={t('filter.place')} rules={required(t('filter.place'))}>
        <Select options={offices.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))} />
      </Form.Item>
      <Form.Item name="kind" label={t('followUpCall.kind')} rules={required(t('followUpCall.kind'))}>
        <Select options={kinds.map((value) => ({ value, label: label('followUpKind', value) }))} />
      </Form.Item>
      <LegalDateFields name="due" label={t('followUp.dueLabel')} />
      <Form.Item
        name={['basis', 'number']}
        label={t('followUpCall.basisNumber')}
        rules={requiredText(t('followUpCall.basisNumber'))}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name={['basis', 'issuedOn']}
        label={t('followUpCall.basisOn')}
        rules={required(t('followUpCall.basisOn'))}
      >
        <DayPicker until={today} />
      </Form.Item>
      <Form.Item name="carriedOutBy" label={t('followUpCall.carriedOutBy')}>
        <Select
          options={levels
            .slice(0, levels.indexOf(own) + 1)
            .map((value) => ({ value, label: label('carriedOutBy', value) }))}
        />
      </Form.Item>
      <Form.Item name={['stars', 'from']} label={t('followUpCall.starFrom')}>
        <Select options={starOptions} />
      </Form.Item>
      <Form.Item name={['stars', 'to']} label={t('followUpCall.starTo')}>
        <Select options={starOptions} />
      </Form.Item>
      <Form.Item
        name="productIds"
        label={t('followUpCall.someProducts')}
        extra={t('followUpCall.someProductsHint', { number: fitting.length, count: fitting.length })}
      >
        <Select
          mode="multiple"
          allowClear
          showSearch={{ filterOption: labelMatches }}
          options={fitting.map(({ productId, name, producerName }) => ({
            value: productId,
            label: `${name} · ${producerName}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="source" label={t('round.sourceLabel')}>
        <Input maxLength={300} />
      </Form.Item>
    </SummaryForm>
  );
}
