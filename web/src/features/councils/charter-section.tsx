import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { Charter, Council } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useToday } from '../../api/use-today.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Waiting } from '../../ui/waiting.js';
import { BindingTerms } from './binding-terms.js';
import styles from './charter-section.module.css';
import { IssuedCharters } from './issued-charters.js';
import { NewCharter } from './new-charter.js';

/** A council's own rules: what binds today, the charters as issued, and the way to issue another. */
export function CharterSection({ council }: { council: Council }) {
  const { t, problem } = useWords();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...queries.charters(council.id), enabled: open });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('charters.short')}
        <span className="visually-hidden"> {council.name}</span>
      </summary>
      {error && <Callout tone="error" {...problem(error)} />}
      {open && !data && !error && <Waiting label={t('page.loading')} lines={2} />}
      {data && <Charters council={council} {...data} />}
    </details>
  );
}

interface ChartersProps {
  readonly council: Council;
  /** Newest first. */
  readonly items: readonly Charter[];
  readonly appealDaysUnlessSaid: number;
}

function Charters({ council, items, appealDaysUnlessSaid }: ChartersProps) {
  const today = useToday();
  const issues = useMe().roles.some(
    ({ role, place }) =>
      role === 'administrator' || (role === 'coordinationOffice' && place?.id === council.place.id),
  );
  const binding = items.find(({ inForceFrom }) => inForceFrom <= today) ?? null;
  return (
    <div className={styles['parts']}>
      <BindingTerms council={council} charter={binding} appealDaysUnlessSaid={appealDaysUnlessSaid} />
      <IssuedCharters council={council} charters={items} />
      {issues && (
        <div>
          <NewCharter
            council={council}
            latest={items[0] ?? null}
            appealDaysUnlessSaid={appealDaysUnlessSaid}
          />
        </div>
      )}
    </div>
  );
}
