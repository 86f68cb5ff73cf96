import { App, Button, Form, Input } from 'antd';
import { useId } from 'react';
import type { Report } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { LeaveGuard } from '../../ui/leave-guard.js';
import { Panel } from '../../ui/panel.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { remarkFields, type RemarksInHand } from './use-remarks.js';

interface Props {
  readonly report: Report;
  readonly remarks: RemarksInHand;
}

/** What the office says beside the numbers: to write while it is a draft, to read afterwards. */
export function RemarksPanel({ report, remarks }: Props) {
  const { t, label } = useWords();
  const { message } = App.useApp();
  const id = useId();
  const save = useWrite(remarks.save, () => void message.success(t('report.done')));
  const mayWrite = report.availableActions.some(({ action, allowed }) => action === 'write' && allowed);
  const write = { ...save, mutate: () => save.mutate(undefined) };
  return (
    <Panel title={t('report.remarks')}>
      {remarks.savedMeanwhile && <SavedMeanwhile remarks={remarks} />}
      {mayWrite || remarks.isUnsaved ? (
        <SummaryForm<object> write={write} submit={t('report.save')}>
          {remarkFields.map((field) => (
            <Form.Item key={field} label={label('reportRemark', field)} htmlFor={`${id}${field}`}>
              <Input.TextArea
                id={`${id}${field}`}
                value={remarks.values[field]}
                onChange={({ target }) => remarks.type(field, target.value)}
                autoSize={{ minRows: 2, maxRows: 12 }}
                maxLength={5000}
              />
            </Form.Item>
          ))}
        </SummaryForm>
      ) : (
        remarkFields.map((field) => (
          <section key={field}>
            <h3>{label('reportRemark', field)}</h3>
            <p style={{ whiteSpace: 'pre-line' }}>{remarks.values[field] || t('report.nothingSaid')}</p>
          </section>
        ))
      )}
      <LeaveGuard
        unfinished={() => remarks.isUnsaved}
        title={t('report.leaveTitle')}
        lead={t('report.leaveLead')}
        stay={t('report.stay')}
      />
    </Panel>
  );
}

/** Somebody else was faster: their text, and the choice between both. */
function SavedMeanwhile({ remarks: { savedMeanwhile, keep, drop } }: Pick<Props, 'remarks'>) {
  const { t, label } = useWords();
  const told = remarkFields.map(
    (field) => `${label('reportRemark', field)}: ${savedMeanwhile?.[field] || t('report.nothingSaid')}`,
  );
  return (
    <Callout tone="warning" title={t('report.savedMeanwhile')} sentences={told}>
      <Button onClick={keep}>{t('report.keepTyped')}</Button>{' '}
      <Button onClick={drop}>{t('report.takeSaved')}</Button>
    </Callout>
  );
}
