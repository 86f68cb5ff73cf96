import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import type { LetterRow } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { placesOfLetters } from '../../api/writes-letters.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { linkButton } from '../../ui/link-button.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { letterTone } from './letter-tone.js';
import styles from './letters-page.module.css';
import { NewForwarding } from './new-forwarding.js';

/** The letters of one's places, written and received, the newest first. */
export function LettersPage() {
  const { t } = useWords();
  const places = placesOfLetters(useMe());
  const above = places.find(({ level }) => level !== 'commune');
  return (
    <Page
      title={t('letters.title')}
      lead={t('letters.lead')}
      extra={
        <div className={styles['actions']}>
          {above && (
            <Link to="/letters/late" search={{ placeId: above.id }} className={linkButton('primary')}>
              {t('letters.late')}
            </Link>
          )}
          {places.length > 0 && <NewForwarding />}
          <Link to="/batches" className={linkButton()}>
            {t('batches.title')}
          </Link>
        </div>
      }
    >
      <PagedList
        label={t('letters.title')}
        pages={useInfiniteQuery(queries.letters())}
        empty={
          <Empty icon="mail" title={t('letters.nothing')}>
            <p>{t('letters.nothingLead')}</p>
          </Empty>
        }
        card={(letter) => <LetterCard letter={letter} />}
      />
    </Page>
  );
}

function LetterCard({ letter }: { letter: LetterRow }) {
  const words = useWords();
  const { t, label } = words;
  const { id, kind, place, to, status, number, symbol, issuedOn, draftedAt } = letter;
  return (
    <RecordCard
      title={
        <Link to="/letters/$letterId" params={{ letterId: id }}>
          {number === null
            ? label('letterKind', kind)
            : t('letter.numbered', {
                kind: label('letterKind', kind),
                number: String(number).padStart(2, '0'),
                symbol,
              })}
        </Link>
      }
      lines={[
        t('letter.between', {
          from: words.place(place.name, place.level),
          to: to ? words.place(to.name, to.level) : t('letter.ministry'),
        }),
        issuedOn === null
          ? t('letter.draftedAt', { at: words.instant(draftedAt) })
          : t('letter.issuedOn', { day: words.date(issuedOn) }),
      ]}
      tags={<Pill tone={letterTone(status)}>{label('letterStatus', status)}</Pill>}
    />
  );
}
