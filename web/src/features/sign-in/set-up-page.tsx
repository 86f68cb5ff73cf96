import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { SummaryForm } from '../../ui/summary-form.js';

interface FirstAdministrator {
  readonly token: string;
  readonly fullName: string;
  readonly signInName: string;
  readonly password: string;
}

const signInNameForm = /^[a-z0-9][a-z0-9._-]{2,59}$/;
const shortestPassword = 10;

/** The first administrator of a new installation, proven by the token the server printed when it started. */
export function SetUpPage() {
  const { t, problem } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const setUp = useWrite(
    (body: FirstAdministrator) => answerOf(api.POST('/api/setup', { body })),
    (me) => {
      client.setQueryData(queries.me().queryKey, me);
      void navigate({ to: '/' });
    },
  );
  const required = (field: string) => [{ required: true, message: t('form.missing', { field }) }];
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')} narrow>
      <Panel title={t('setup.form')} tone="green">
        <SummaryForm<FirstAdministrator>
          summaryTitle={t('form.incomplete')}
          refused={setUp.error ? problem(setUp.error) : null}
          onFinish={(values) => setUp.mutate(values)}
        >
          <Form.Item
            name="token"
            label={t('setup.token')}
            extra={t('setup.tokenHint')}
            rules={required(t('setup.token'))}
          >
            <Input autoComplete="off" spellCheck={false} />
          </Form.Item>
          <Form.Item name="fullName" label={t('person.fullName')} rules={required(t('person.fullName'))}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item
            name="signInName"
            label={t('signIn.name')}
            extra={t('signIn.nameForm')}
            rules={[
              ...required(t('signIn.name')),
              { pattern: signInNameForm, message: t('signIn.nameForm') },
            ]}
          >
            <Input autoComplete="username" autoCapitalize="none" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            extra={t('person.passwordHint', { count: shortestPassword })}
            rules={[
              ...required(t('signIn.password')),
              { min: shortestPassword, message: t('person.passwordHint', { count: shortestPassword }) },
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={setUp.isPending}>
            {t('setup.submit')}
          </Button>
        </SummaryForm>
      </Panel>
    </Page>
  );
}
