import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { shortestPassword, signInNameForm } from '../../api/accepted.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

interface FirstAdministrator {
  readonly token: string;
  readonly fullName: string;
  readonly signInName: string;
  readonly password: string;
}

/** The first administrator of a new installation, proven by the token the server printed when it started. */
export function SetUpPage() {
  const { t } = useWords();
  const { requiredText } = useRequired();
  const navigate = useNavigate();
  const client = useQueryClient();
  const setUp = useWrite(
    (body: FirstAdministrator) => answerOf(api.POST('/api/setup', { body })),
    (me) => {
      client.setQueryData(queries.me().queryKey, me);
      void navigate({ to: '/' });
    },
  );
  const passwordHint = t('person.passwordHint', { count: shortestPassword });
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')} narrow>
      <Panel title={t('setup.form')} tone="green">
        <SummaryForm<FirstAdministrator> write={setUp} submit={t('setup.submit')}>
          <Form.Item
            name="token"
            label={t('setup.token')}
            extra={t('setup.tokenHint')}
            rules={requiredText(t('setup.token'))}
          >
            <Input autoComplete="off" spellCheck={false} />
          </Form.Item>
          <Form.Item name="fullName" label={t('person.fullName')} rules={requiredText(t('person.fullName'))}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item
            name="signInName"
            label={t('signIn.name')}
            extra={t('signIn.nameForm')}
            rules={[
              ...requiredText(t('signIn.name')),
              { pattern: signInNameForm, message: t('signIn.nameForm') },
            ]}
          >
            <Input autoComplete="username" autoCapitalize="none" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            extra={passwordHint}
            rules={[...requiredText(t('signIn.password')), { min: shortestPassword, message: passwordHint }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </SummaryForm>
      </Panel>
    </Page>
  );
}
