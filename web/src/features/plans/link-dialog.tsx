import { Link } from '@tanstack/react-router';
import { Form } from 'antd';
import type { Plan, PlanItem } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { OwnerFields } from './owner-fields.js';
import { usePlanStep } from './use-plan-step.js';

interface Values {
  readonly producerId: string;
  readonly productId?: string;
}

interface Props {
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly onClose: () => void;
}

/** Says who on the record a planned owner is, and which of their products; the plan stays as it was written. */
export function LinkDialog({ plan, item, onClose }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<Values>();
  const producerId = Form.useWatch('producerId', form);
  const { mutate, error, isPending } = usePlanStep(plan, onClose);
  const write = {
    error,
    isPending,
    mutate: (values: Values) => mutate({ action: 'linkItem', input: { itemId: item.id, ...values } }),
  };
  return (
    <FormDialog title={t('planItem.link')} onClose={onClose}>
      <p>
        {item.productName} · {item.producerName}
      </p>
      <p>
        {t('planItem.linkLead')} <Link to="/register">{t('planItem.toRecord')}</Link>
      </p>
      <SummaryForm<Values>
        form={form}
        initialValues={{ producerId: item.producerId ?? undefined }}
        write={write}
        submit={t('planItem.linkSubmit')}
      >
        <OwnerFields
          plan={plan}
          producerId={producerId}
          onProducer={() => form.setFieldValue('productId', undefined)}
          isRequired
        />
      </SummaryForm>
    </FormDialog>
  );
}
