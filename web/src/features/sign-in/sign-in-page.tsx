import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Leave } from '../../ui/leave.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { DemoAccounts } from './demo-accounts.js';
import styles from './sign-in-page.module.css';

interface Credentials {
  readonly signInName: string;
  readonly password: string;
}

/** Signs in; in the demo world one tap on an account is enough. A first run in production goes to set-up. */
export function SignInPage({ to }: { to: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [form] = Form.useForm<Credentials>();
  const setup = useQuery(queries.setup());
  const demo = useQuery(queries.demoAccounts());
  const signIn = useWrite(
    (body: Credentials) => answerOf(api.POST('/api/session', { body })),
    (me) => {
      client.setQueryData(queries.me().queryKey, me);
      void navigate({ href: to.startsWith('/') && !to.startsWith('//') ? to : '/' });
    },
  );
  if (setup.data?.needed) return <Leave to="/set-up" />;
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')} narrow>
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
    </Page>
  );
}
