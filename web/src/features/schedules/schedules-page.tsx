import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { placeSchedulePaperAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { ListedSchedule } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useToday } from '../../api/use-today.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Pill } from '../../ui/pill.js';
import { PlaceYear } from '../../ui/place-year.js';
import { RecordCard } from '../../ui/record-card.js';
import { Small } from '../../ui/small.js';
import { useStanding } from './use-standing.js';

interface Props {
  readonly placeId?: string | undefined;
  readonly year?: number | undefined;
}

/** Every product of a place in a year, the one that will be late first. */
export function SchedulesPage({ placeId, year }: Props) {
  const { t } = useWords();
  const own = useMe().roles.flatMap(({ place }) => place ?? []);
  const thisYear = Number(useToday().slice(0, 4));
  const chosen = placeId ?? own[0]?.id;
  const ofYear = year ?? thisYear;
  return (
    <Page
      title={t('schedules.title', { year: ofYear })}
      lead={t('schedules.lead')}
      extra={
        chosen !== undefined && (
          <PaperLinks address={placeSchedulePaperAddress(chosen, ofYear)} label={t('schedules.print')} />
        )
      }
    >
      <PlaceYear to="/schedules" placeId={chosen} year={ofYear} reach="below" />
      {chosen === undefined ? (
        <Empty icon="plan" title={t('schedules.choose')} />
      ) : (
        <SchedulesOf placeId={chosen} year={ofYear} />
      )}
    </Page>
  );
}

function SchedulesOf({ placeId, year }: { placeId: string; year: number }) {
  const { t } = useWords();
  return (
    <PagedList
      label={t('schedules.title', { year })}
      pages={useInfiniteQuery(queries.schedules(placeId, year))}
      empty={
        <Empty icon="plan" title={t('schedules.nothing')}>
          <p>{t('schedules.nothingLead')}</p>
        </Empty>
      }
      card={(schedule) => <ScheduleCard schedule={schedule} />}
    />
  );
}

function ScheduleCard({ schedule }: { schedule: ListedSchedule }) {
  const words = useWords();
  const { t, label, date } = words;
  const standing = useStanding()(schedule);
  const { product, producer, commune, round, steps, dossierId } = schedule;
  const worst = steps
    .filter(({ status, slackDays }) => status !== 'done' && slackDays !== null)
    .toSorted((one, other) => (one.slackDays ?? 0) - (other.slackDays ?? 0))[0];
  const current = steps.find(({ status }) => status === 'current');
  return (
    <RecordCard
      accent={standing.tone}
      title={
        <Link to="/dossiers/$dossierId/schedule" params={{ dossierId }}>
          {product.name}
        </Link>
      }
      lines={[
        `${producer.name} · ${words.place(commune.name, commune.level)} · ${words.round(round)}`,
        ...(current
          ? [[label('stage', current.stage), ...current.responsible.names.slice(0, 3)].join(' · ')]
          : []),
      ]}
      tags={<Pill tone={standing.tone}>{standing.text}</Pill>}
      aside={
        worst?.forecastOn && (
          <Small>
            {t('schedules.worst', {
              step: label('stage', worst.stage),
              on: date(worst.forecastOn),
              due: date(worst.legalOn ?? worst.plannedOn ?? worst.forecastOn),
            })}
          </Small>
        )
      }
    />
  );
}
