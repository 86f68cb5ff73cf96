import { Form, Input, Select } from 'antd';
import type { FollowUp } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { useFollowUpStep } from './use-follow-up-step.js';

const outcomes = ['confirm', 'downgrade', 'revoke'] as const;
interface Values {
  readonly outcome: (typeof outcomes)[number];
  readonly star?: number;
  readonly reason: string;
  readonly basis?: string;
}

/** Proposes what is to become of the certificate; which findings it needs the server says. */
export function ProposeDialog({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) {
  const { t, label } = useWords();
  const { required, requiredText } = useRequired();
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form);
  const { mutate, error, isPending } = useFollowUpStep(followUp, onClose);
  const asksBasis = outcome !== undefined && outcome !== 'confirm' && followUp.recheck?.grounds === 'local';
  const write = {
    error,
    isPending,
    mutate: ({ basis, star, ...values }: Values) =>
      mutate({
        action: 'propose',
        input: {
          ...values,
          ...(star === undefined ? {} : { star }),
          ...((basis ?? '').trim() === '' ? {} : { basis }),
        },
      }),
  };
  const stars = [3, 4, 5].filter((star) => star < followUp.certificate.star);
  return (
    <FormDialog title={label('followUpAction', 'propose')} onClose={onClose}>
      <p>{label('followUpExplain', 'propose')}</p>
      <SummaryForm<Values>
        form={form}
        write={write}
        submit={t('form.confirm', { action: label('followUpAction', 'propose') })}
        onCancel={onClose}
      >
        <Form.Item name="outcome" label={t('recheck.outcome')} rules={required(t('recheck.outcome'))}>
          <Select options={outcomes.map((value) => ({ value, label: label('recheckOutcome', value) }))} />
        </Form.Item>
        {outcome === 'downgrade' && (
          <Form.Item name="star" label={t('recheck.star')}>
            <Select
              options={stars.map((star) => ({ value: star, label: t('star.label', { star, count: star }) }))}
            />
          </Form.Item>
        )}
        {asksBasis && (
          <Form.Item
            name="basis"
            label={t('recheck.basis')}
            extra={t('recheck.basisHint')}
            rules={requiredText(t('recheck.basis'))}
          >
            <Input maxLength={300} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('field.reason')} rules={requiredText(t('field.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
