import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { DemoAccounts } from './demo-accounts.js';
import styles from './sign-in-form.module.css';

interface Credentials {
  readonly signInName: string;
  readonly password: string;
}

/** Name and password; in the demo world one tap on an account is enough. */
export function SignInForm({ onSignedIn }: { onSignedIn?: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Credentials>();
  const demo = useQuery(queries.demoAccounts());
  const signIn = useWrite(
    (body: Credentials) => answerOf(api.POST('/api/session', { body })),
    (me) => {
      client.setQueryData(queries.me().queryKey, me);
      onSignedIn?.();
    },
  );
  return (
    <div className={styles['parts']}>
      <Panel title={t('signIn.form')} tone="green">
        <SummaryForm<Credentials> form={form} write={signIn} submit={t('signIn.submit')}>
          <Form.Item
            name="signInName"
            label={t('signIn.name')}
            rules={[{ required: true, message: t('signIn.nameMissing') }]}
          >
            <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordMissing') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
        </SummaryForm>
      </Panel>
      {demo.data && (
        <DemoAccounts
          accounts={demo.data.accounts}
          busy={signIn.isPending}
          onChoose={(signInName) => {
            const credentials = { signInName, password: demo.data.password };
            form.setFieldsValue(credentials);
            signIn.mutate(credentials);
          }}
        />
      )}
    </div>
  );
}
