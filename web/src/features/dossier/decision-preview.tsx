import type { DecisionPreview as Preview } from '../../api/types.js';
import { useSetName } from '../../api/use-set-name.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Icon } from '../../ui/icon.js';
import { Small } from '../../ui/small.js';
import styles from './decision-preview.module.css';

type Side = Preview['from'];

/** The dossier as it is, and what it would be under the other decision. */
export function DecisionPreview({ preview: { from, to, missingDocuments } }: { preview: Preview }) {
  const { t, label, number } = useWords();
  const setName = useSetName();
  const sheetOf = ({ rulebook, criteriaSet, criteria }: Side) =>
    t('decision.sheetWith', {
      sheet: `${criteriaSet}. ${setName(rulebook, criteriaSet)}`,
      number: number(criteria),
      count: criteria,
    });
  const rows = [
    { name: t('round.rulebook'), of: ({ rulebook }: Side) => label('rulebook', rulebook) },
    { name: t('decision.sheet'), of: sheetOf },
    { name: t('filter.state'), of: ({ state }: Side) => label('state', state) },
  ];
  return (
    <section className={styles['preview']} aria-label={t('decision.preview')}>
      <dl className={styles['rows']}>
        {rows.map(({ name, of }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {of(from)}
              {of(to) === of(from) ? (
                <Small> · {t('decision.same')}</Small>
              ) : (
                <span className={styles['then']}>
                  <Icon name="next" size={18} />
                  <span className="visually-hidden">{t('decision.becomes')}</span>
                  <strong>{of(to)}</strong>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {missingDocuments.length > 0 ? (
        <Callout
          tone="warning"
          title={t('decision.missing', {
            number: number(missingDocuments.length),
            count: missingDocuments.length,
          })}
          sentences={missingDocuments.map((kind) => label('document', kind))}
        />
      ) : (
        <p>{t('decision.nothingMissing')}</p>
      )}
    </section>
  );
}
