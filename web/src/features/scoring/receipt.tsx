import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './receipt.module.css';

interface Props {
  readonly dossierId: string;
  readonly panelId: string;
  readonly receipt: string;
}

/** The code to note down, in groups that can be read aloud, and a place to compare one noted earlier. */
export function Receipt({ dossierId, panelId, receipt }: Props) {
  const { t, instant, number } = useWords();
  const { requiredText } = useRequired();
  const check = useMutation<{ castAt: string; total: number }, unknown, { code: string }>({
    mutationFn: ({ code }) =>
      answerOf(
        api.GET('/api/dossiers/{id}/panels/{panelId}/ballot/receipts/{receipt}', {
          params: { path: { id: dossierId, panelId, receipt: code.replaceAll(/\s/g, '') } },
        }),
      ),
  });
  return (
    <Panel title={t('receipt.title')}>
      <p>{t('receipt.lead')}</p>
      <p className={styles['code']}>{receipt.match(/.{1,8}/g)?.join(' ')}</p>
      <details className={styles['check']}>
        <summary>{t('receipt.check')}</summary>
        <SummaryForm<{ code: string }> write={check} submit={t('receipt.do')} refusal={t('receipt.differs')}>
          <Form.Item name="code" label={t('receipt.code')} rules={requiredText(t('receipt.code'))}>
            <Input maxLength={100} autoComplete="off" spellCheck={false} />
          </Form.Item>
        </SummaryForm>
        {check.data && (
          <Callout
            tone="success"
            title={t('receipt.matches', {
              at: instant(check.data.castAt),
              total: number(check.data.total),
            })}
          />
        )}
      </details>
    </Panel>
  );
}
