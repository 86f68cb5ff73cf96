import type { Conflicts, MemberStanding } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FactsList } from '../../ui/facts-list.js';
import { Panel } from '../../ui/panel.js';

interface Props {
  readonly subject: Conflicts['subject'];
  readonly hints: MemberStanding['hints'];
}

/** All that a member has to know to tell whether there is a conflict, and what the record hints at. */
export function SubjectPanel({ subject, hints }: Props) {
  const { t, label, place } = useWords();
  return (
    <Panel title={t('declaration.subject')}>
      <FactsList
        facts={[
          { label: t('register.product'), value: subject.product },
          { label: t('register.producer'), value: subject.producer },
          { label: t('declaration.representative'), value: subject.representative },
          { label: t('declaration.address'), value: subject.address },
          { label: t('declaration.commune'), value: place(subject.commune, 'commune') },
        ]}
      />
      {hints.length > 0 && (
        <Callout
          tone="warning"
          title={t('declaration.hints')}
          sentences={[...hints.map((hint) => label('hint', hint)), t('declaration.hintsLead')]}
        />
      )}
    </Panel>
  );
}
