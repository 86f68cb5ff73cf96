import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { queries } from '../../api/queries.js';
import type { CheckedKept } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { linkButton } from '../../ui/link-button.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

const longest = 2000;

/** Whether what somebody kept on paper or in a mail still stands; the code asked for is in the address. */
export function KeptPage({ text }: { readonly text?: string | undefined }) {
  const { t } = useWords();
  const { requiredText } = useRequired();
  const navigate = useNavigate();
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.kept(text ?? ''),
    enabled: text !== undefined,
  });
  const ask = (typed: { readonly text: string }) => {
    const asked = typed.text.trim();
    if (asked === text) void refetch();
    else void navigate({ to: '/kept', search: { text: asked }, replace: true });
  };
  return (
    <Page title={t('kept.title')} lead={t('kept.lead')} narrow>
      <Panel title={t('kept.what')}>
        <p>{t('kept.how')}</p>
        <SummaryForm
          key={text}
          initialValues={{ text: text ?? '' }}
          write={{ error: isFetching ? null : error, isPending: isFetching, mutate: ask }}
          submit={t('kept.do')}
          refusal={t('receipt.differs')}
        >
          <Form.Item name="text" label={t('kept.text')} rules={requiredText(t('kept.text'))}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={longest} spellCheck={false} />
          </Form.Item>
        </SummaryForm>
      </Panel>
      {data && !isFetching && <Answer {...data} />}
    </Page>
  );
}

function Answer({ head, ballot }: CheckedKept) {
  if (head) return <StandingHead head={head} />;
  return ballot && <StandingBallot ballot={ballot} />;
}

function StandingHead({ head }: { readonly head: NonNullable<CheckedKept['head']> }) {
  const { t, place, number, instant } = useWords();
  const where = head.place ? place(head.place.name, head.place.level) : t('kept.wholeCountry');
  return (
    <Callout
      tone="success"
      focused
      title={t('kept.head', { place: where, number: number(head.number) })}
      sentences={[
        t('kept.written', { at: instant(head.at) }),
        head.signed ? t('kept.signed', { at: instant(head.signed.at) }) : t('kept.unsigned'),
        ...(head.mayRead ? [] : [t('kept.whoReads', { place: where })]),
      ]}
    >
      {head.mayRead && (
        <Link to="/ledger" search={{ placeId: head.placeId }} className={linkButton()}>
          {t('kept.ledger')}
        </Link>
      )}
    </Callout>
  );
}

function StandingBallot({ ballot }: { readonly ballot: NonNullable<CheckedKept['ballot']> }) {
  const { t, place, number, instant } = useWords();
  const { dossier, castAt, row, closed } = ballot;
  const of = ballot.place ? place(ballot.place.name, ballot.place.level) : '';
  return (
    <Callout
      tone="success"
      focused
      title={t('kept.ballot', { product: dossier.productName, at: instant(castAt) })}
      sentences={[
        ...(row === null ? [] : [t('kept.ballotRow', { place: of, number: number(row) })]),
        ...(closed === null
          ? [t('kept.notClosed')]
          : [closed.row === null ? t('kept.closing') : t('kept.closed', { number: number(closed.row) })]),
        t('kept.whoReadsBallot'),
      ]}
    >
      <Link to="/dossiers/$dossierId" params={{ dossierId: dossier.id }} className={linkButton()}>
        {t('kept.dossier')}
      </Link>
    </Callout>
  );
}
