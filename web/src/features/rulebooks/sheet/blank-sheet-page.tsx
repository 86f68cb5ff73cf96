import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { queries } from '../../../api/queries.js';
import { useWords } from '../../../texts/words.js';
import { BackLink } from '../../../ui/back-link.js';
import { Callout } from '../../../ui/callout.js';
import { Page } from '../../../ui/page.js';
import { Waiting } from '../../../ui/waiting.js';
import styles from './blank-sheet-page.module.css';
import { LinesToFillIn } from './lines-to-fill-in.js';
import { SheetFindings } from './sheet-findings.js';
import { SheetLead } from './sheet-lead.js';
import { SheetPart } from './sheet-part.js';
import { Signature } from './signature.js';

interface Props {
  readonly rulebookId: string;
  readonly setCode: string;
  readonly localRules?: string;
}

/** A criteria set as a council member gets it; printed it is a blank sheet to fill in by hand. */
export function BlankSheetPage({ rulebookId, setCode, localRules }: Props) {
  const { t, label, problem } = useWords();
  const { data: set, error } = useQuery(queries.criteriaSet(rulebookId, setCode, localRules));
  return (
    <Page
      title={set ? `${t('set.number', { code: set.code })} ${set.name}` : t('sheet.title')}
      lead={set && <SheetLead set={set} rulebookId={rulebookId} localRules={localRules} />}
      above={
        <>
          <BackLink to="/rulebooks/$rulebookId" params={{ rulebookId }}>
            {label('rulebook', rulebookId)}
          </BackLink>
          <p className={styles['kicker']}>{t('sheet.title')}</p>
        </>
      }
      extra={
        set && (
          <Button size="large" className={styles['print']} onClick={() => window.print()}>
            {t('sheet.print')}
          </Button>
        )
      }
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!set && !error && <Waiting label={t('page.loading')} lines={5} />}
      {set && (
        <>
          <LinesToFillIn />
          <p>{t('sheet.howTo')}</p>
          {set.parts.map((part) => (
            <SheetPart key={part.code} part={part} />
          ))}
          <SheetFindings set={set} />
          <Signature most={set.maxPoints} />
        </>
      )}
    </Page>
  );
}
