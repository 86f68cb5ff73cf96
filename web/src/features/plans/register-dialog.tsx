import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { Plan, PlanRegistration } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Stack } from '../../ui/stack.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

interface Values {
  readonly roundId: string;
}

/** Makes dossiers of the planned products in a round, and tells of each what became of it. */
export function RegisterDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const { required } = useRequired();
  const [answer, setAnswer] = useState<PlanRegistration | null>(null);
  const rounds = (useQuery(queries.rounds()).data?.items ?? []).filter(({ year }) => year === plan.year);
  const write = useWrite(
    (body: Values) =>
      answerOf(
        api.POST('/api/plans/{id}/registrations', {
          params: { path: { id: plan.id }, header: ifMatch(plan.version) },
          body,
        }),
      ),
    setAnswer,
  );
  return (
    <FormDialog title={words.label('planAction', 'register')} onClose={onClose}>
      {answer === null ? (
        <>
          <p>{words.label('planExplain', 'register')}</p>
          <p>{t('planRegister.ownRounds')}</p>
          <SummaryForm<Values> write={write} submit={t('planRegister.submit')} onCancel={onClose}>
            <Form.Item
              name="roundId"
              label={t('planRegister.round')}
              rules={required(t('planRegister.round'))}
            >
              <Select options={rounds.map((round) => ({ value: round.id, label: words.roundAt(round) }))} />
            </Form.Item>
          </SummaryForm>
        </>
      ) : (
        <>
          <Stack label={t('planRegister.results')}>
            {answer.items.map((item) => (
              <li key={item.itemId}>
                <Outcome item={item} />
              </li>
            ))}
          </Stack>
          <Button size="large" block onClick={onClose} style={{ marginTop: 14 }}>
            {t('planRegister.close')}
          </Button>
        </>
      )}
    </FormDialog>
  );
}

function Outcome({
  item: { productName, dossierId, refusals },
}: {
  item: PlanRegistration['items'][number];
}) {
  const { t, refusal } = useWords();
  const ended = refusals.map((each) => each['dossierId']).find((id) => typeof id === 'string');
  const shown = dossierId ?? ended;
  const link = shown !== undefined && (
    <Link to="/dossiers/$dossierId" params={{ dossierId: shown }}>
      {t('planItem.dossier')}
    </Link>
  );
  return dossierId === null ? (
    <Callout
      tone="warning"
      title={t('planRegister.refused', { product: productName })}
      sentences={refusals.map(refusal)}
    >
      {link}
    </Callout>
  ) : (
    <Callout tone="success" title={t('planRegister.done', { product: productName })}>
      {link}
    </Callout>
  );
}
