import { Form, Input } from 'antd';
import type { Report } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useReportStep } from './use-report-step.js';

const fields = ['situation', 'difficulties', 'proposals'] as const;
type Remarks = Report['content']['remarks'];

/** What the office says beside the numbers: to write while it is a draft, to read afterwards. */
export function RemarksPanel({ report }: { report: Report }) {
  const { t, label } = useWords();
  const { mutate, error, isPending } = useReportStep(report);
  const mayWrite = report.availableActions.some(({ action, allowed }) => action === 'write' && allowed);
  const { remarks } = report.content;
  const write = { error, isPending, mutate: (input: Remarks) => mutate({ action: 'write', input }) };
  return (
    <Panel title={t('report.remarks')}>
      {mayWrite ? (
        <SummaryForm<Remarks> initialValues={remarks} write={write} submit={t('report.save')}>
          {fields.map((field) => (
            <Form.Item key={field} name={field} label={label('reportRemark', field)}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={5000} />
            </Form.Item>
          ))}
        </SummaryForm>
      ) : (
        fields.map((field) => (
          <section key={field}>
            <h3>{label('reportRemark', field)}</h3>
            <p style={{ whiteSpace: 'pre-line' }}>{remarks[field] || t('report.nothingSaid')}</p>
          </section>
        ))
      )}
    </Panel>
  );
}
