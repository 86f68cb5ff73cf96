import type { FollowUp } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { FactsList } from '../../ui/facts-list.js';
import { Panel } from '../../ui/panel.js';

/** What was found, what is proposed of the certificate, and what was decided. */
export function RecheckPanel({ followUp }: { followUp: FollowUp }) {
  const { t } = useWords();
  return (
    <>
      <Decision followUp={followUp} />
      <ProposalPanel followUp={followUp} />
      <Panel title={t('recheck.findings')}>
        {followUp.findings ? (
          <FindingsList findings={followUp.findings} />
        ) : (
          <Empty icon="search" title={t('recheck.notChecked')} />
        )}
      </Panel>
    </>
  );
}

function Decision({ followUp: { decision } }: { followUp: FollowUp }) {
  const { t, label, date } = useWords();
  if (!decision) return null;
  const { outcome, number, decidedOn } = decision;
  const day = date(decidedOn);
  return (
    <Callout
      tone={outcome === 'confirm' ? 'info' : 'warning'}
      title={t('recheck.decided', { outcome: label('recheckOutcome', outcome) })}
      sentences={[
        number === null ? t('recheck.decidedOn', { day }) : t('recheck.decisionOf', { number, day }),
        ...(outcome === 'confirm' ? [] : [t('recheck.certificateStays')]),
      ]}
    />
  );
}

function ProposalPanel({ followUp }: { followUp: FollowUp }) {
  const words = useWords();
  const { t, label, date } = words;
  const { proposal, recheck, decidingPlace, state } = followUp;
  if (!proposal) return null;
  const { star, basis } = proposal;
  return (
    <Panel title={t('recheck.proposal')} tone={state === 'proposed' ? 'amber' : 'plain'}>
      <FactsList
        facts={[
          { label: t('recheck.outcome'), value: label('recheckOutcome', proposal.outcome) },
          ...(star === null
            ? []
            : [{ label: t('recheck.star'), value: t('star.label', { star, count: star }) }]),
          { label: t('field.reason'), value: proposal.reason },
          ...(basis === null ? [] : [{ label: t('recheck.basis'), value: basis }]),
          { label: t('recheck.by'), value: `${proposal.byName}, ${date(proposal.on)}` },
          { label: t('recheck.decides'), value: words.place(decidingPlace.name, decidingPlace.level) },
          ...(recheck?.decisionDueOn
            ? [{ label: t('recheck.decisionDue'), value: date(recheck.decisionDueOn) }]
            : []),
        ]}
      />
    </Panel>
  );
}

function FindingsList({ findings }: { findings: NonNullable<FollowUp['findings']> }) {
  const { t, label, date } = useWords();
  const broken = findings.conditions.filter(({ holds }) => !holds);
  return (
    <>
      <FactsList
        facts={[
          { label: t('field.checkedOn'), value: date(findings.checkedOn) },
          ...(findings.participants.length === 0
            ? []
            : [{ label: t('field.participants'), value: findings.participants.join(', ') }]),
          ...broken.map(({ condition, note, paper }) => ({
            label: t('recheck.brokenOf', { condition: label('recheckCondition', condition) }),
            value: [note, paper].filter((each) => each !== null).join(' · '),
          })),
          { label: t('recheck.summary'), value: findings.summary },
        ]}
      />
      {broken.length === 0 && <p>{t('recheck.allHold')}</p>}
    </>
  );
}
