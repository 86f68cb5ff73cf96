import { useState } from 'react';
import { Button } from 'antd';
import type { Conflicts, ConflictStanding } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { DeclarationForm } from './declaration-form.js';
import { SubjectPanel } from './subject-panel.js';

interface Props {
  readonly dossierId: string;
  readonly conflicts: Conflicts;
}

/** The three choices of a member; once something stands against reading, what happens now. */
export function DeclarationBody({ dossierId, conflicts: { subject, mine } }: Props) {
  const { t, refusal } = useWords();
  if (mine === null) return <Callout tone="info" title={refusal({ code: 'council.not-seated' })} />;
  return (
    <>
      {mine.standing && <StandingNotice standing={mine.standing} />}
      <SubjectPanel subject={subject} hints={mine.hints} />
      {mine.standing === null && (
        <Panel title={t('declaration.title')} tone="green">
          <p>{t('declaration.lead')}</p>
          <DeclarationForm dossierId={dossierId} />
        </Panel>
      )}
      {mine.standing?.word === 'doubt' && <OnceMore dossierId={dossierId} />}
    </>
  );
}

function StandingNotice({ standing: { word, ruled, note } }: { standing: ConflictStanding }) {
  const { t } = useWords();
  const said = note === null ? [] : [t('declaration.reason', { reason: note })];
  if (word === 'doubt')
    return (
      <Callout
        tone="info"
        title={t('declaration.doubtTitle')}
        sentences={[t('declaration.doubtLead'), ...said]}
      />
    );
  if (word === 'none') return null;
  return (
    <Callout
      tone="info"
      title={t('declaration.conflictTitle')}
      sentences={[t(ruled ? 'declaration.ruledLead' : 'declaration.conflictLead'), ...said]}
    />
  );
}

/** Somebody who was not sure may be so by now. */
function OnceMore({ dossierId }: { dossierId: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <Button size="large" onClick={() => setOpen(true)}>
          {t('declaration.again')}
        </Button>
      </div>
    );
  return (
    <Panel title={t('declaration.again')}>
      <DeclarationForm dossierId={dossierId} />
    </Panel>
  );
}
