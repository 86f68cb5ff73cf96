import { App, Button, Popconfirm } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useWrite } from '../../../api/use-write.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';

/** Takes back rules that have not come into force, after asking once. */
export function WithdrawRules({ id }: { id: string }) {
  const { t, problem } = useWords();
  const { message } = App.useApp();
  const withdraw = useWrite(
    () => answerOf(api.POST('/api/local-rules/{id}/withdrawal', { params: { path: { id } } })),
    () => void message.success(t('localRules.withdrawDone')),
  );
  return (
    <>
      {withdraw.error !== null && <Callout tone="error" {...problem(withdraw.error)} focused />}
      <Popconfirm
        title={t('localRules.withdrawAsk')}
        okText={t('localRules.withdraw')}
        cancelText={t('form.cancel')}
        onConfirm={() => withdraw.mutate(undefined)}
      >
        <Button loading={withdraw.isPending}>{t('localRules.withdraw')}</Button>
      </Popconfirm>
    </>
  );
}
