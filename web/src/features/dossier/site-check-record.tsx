import { evidenceAddress } from '../../api/evidence.js';
import type { DossierView, Step } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';
import styles from './site-check-record.module.css';

interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}
/** As the step keeps it; checks recorded before times and pictures were have fewer fields. */
interface Recorded {
  readonly performedOn: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly place: string;
  readonly coordinates?: Coordinates;
  readonly participants?: readonly string[];
  readonly photos?: readonly string[];
  readonly conclusion: string;
}

/** One check on the spot: when, where, who was there, what was found, and its pictures. */
export function SiteCheckRecord({ dossier, step }: { dossier: DossierView; step: Step }) {
  const { t, date, number } = useWords();
  const check = step.details as unknown as Recorded;
  const { startedAt, endedAt, coordinates, participants = [], photos = [] } = check;
  const shown = dossier.sitePhotos.filter(({ id }) => photos.includes(id));
  return (
    <>
      <FactsList
        facts={[
          { label: t('field.checkedOn'), value: date(check.performedOn) },
          ...(startedAt && endedAt
            ? [{ label: t('record.time'), value: t('record.fromTo', { from: startedAt, to: endedAt }) }]
            : []),
          { label: t('field.place'), value: check.place },
          ...(coordinates
            ? [{ label: t('record.coordinates'), value: `${coordinates.latitude}, ${coordinates.longitude}` }]
            : []),
          ...(participants.length > 0
            ? [{ label: t('field.participants'), value: participants.join('; ') }]
            : []),
          { label: t('field.conclusion'), value: check.conclusion },
        ]}
      />
      {shown.length > 0 && (
        <ul className={styles['photos']} aria-label={t('field.photos')}>
          {shown.map(({ id, fileName }, index) => (
            <li key={id}>
              <a href={evidenceAddress(dossier.id, id)} download>
                <img
                  src={evidenceAddress(dossier.id, id)}
                  alt={t('record.photo', { number: number(index + 1), place: check.place })}
                  loading="lazy"
                />
                <span>{fileName}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
