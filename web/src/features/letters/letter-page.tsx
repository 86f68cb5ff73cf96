import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { Letter } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { DraftLetterButton } from '../../ui/draft-letter-button.js';
import { FactsList } from '../../ui/facts-list.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Pill } from '../../ui/pill.js';
import { Waiting } from '../../ui/waiting.js';
import { DiscardDialog } from './discard-dialog.js';
import { IssueDialog } from './issue-dialog.js';
import styles from './letter-page.module.css';
import { letterTone } from './letter-tone.js';

/** One letter: what it says, the files to print or sign, and, of a draft, issuing or discarding it. */
export function LetterPage({ letterId }: { letterId: string }) {
  const { t, label, problem } = useWords();
  const { data: letter, error } = useQuery(queries.letter(letterId));
  return (
    <Page
      title={letter ? label('letterKind', letter.kind) : t('letters.title')}
      lead={letter && <Pill tone={letterTone(letter.status)}>{label('letterStatus', letter.status)}</Pill>}
      above={<BackLink to="/letters">{t('nav.letters')}</BackLink>}
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!letter && !error && <Waiting label={t('page.loading')} lines={5} />}
      {letter?.reason && <Callout tone="warning" title={t('letter.discarded')} sentences={[letter.reason]} />}
      {letter && <Content letter={letter} />}
      {letter && <Record letter={letter} />}
    </Page>
  );
}

function Content({ letter }: { letter: Letter }) {
  const { t, number } = useWords();
  const { about, addressee, paragraphs, listed } = letter;
  return (
    <Panel
      title={about}
      extra={<PaperLinks address={`/api/letters/${letter.id}/paper`} label={t('letter.files')} />}
    >
      <div className={styles['text']}>
        <p className={styles['addressee']}>{t('letter.addressee', { addressee })}</p>
        {paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {listed > 0 && <p>{t('letter.listed', { number: number(listed), count: listed })}</p>}
    </Panel>
  );
}

function Record({ letter }: { letter: Letter }) {
  const { t, label, instant, date, refusal } = useWords();
  const [open, setOpen] = useState<'issue' | 'discard' | null>(null);
  const { issue, issuing, changed, issuedOn, number, symbol } = letter;
  const close = () => setOpen(null);
  return (
    <Panel title={t('letter.record')} tone={issuing ? 'green' : 'plain'}>
      <FactsList
        facts={[
          { label: t('letter.drafted'), value: `${letter.draftedBy} · ${instant(letter.draftedAt)}` },
          ...(issue && issuedOn !== null
            ? [
                { label: t('letter.number'), value: `${String(number).padStart(2, '0')}/${symbol}` },
                { label: t('letter.day'), value: date(issuedOn) },
                {
                  label: t('letter.signer'),
                  value: `${issue.signerName} · ${label('capacity', issue.capacity)}`,
                },
                { label: t('letter.issuedBy'), value: issue.issuedBy },
                {
                  label: t('letter.digest'),
                  value: <code className={styles['digest']}>{issue.digest}</code>,
                },
              ]
            : []),
        ]}
      />
      {changed && <Callout tone="warning" title={t('letter.changed')} sentences={[refusal(changed)]} />}
      {issuing && (
        <div className={styles['buttons']}>
          {changed ? (
            <DraftLetterButton
              {...{ kind: letter.kind, placeId: letter.place.id, subjectId: letter.subjectId }}
              note={letter.note}
            >
              {t('letter.draftAnew')}
            </DraftLetterButton>
          ) : (
            <Button type="primary" size="large" onClick={() => setOpen('issue')}>
              {t('letter.issue')}
            </Button>
          )}
          <Button danger size="large" onClick={() => setOpen('discard')}>
            {t('letter.discard')}
          </Button>
        </div>
      )}
      {issuing && !changed && open === 'issue' && (
        <IssueDialog letterId={letter.id} issuing={issuing} onClose={close} />
      )}
      {open === 'discard' && <DiscardDialog letterId={letter.id} onClose={close} />}
    </Panel>
  );
}
