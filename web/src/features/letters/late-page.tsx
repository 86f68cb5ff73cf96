import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { Late } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { placesOfLetters } from '../../api/writes-letters.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Small } from '../../ui/small.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './late-page.module.css';
import { UrgeDialog } from './urge-dialog.js';

/** Who below is late with what, and letters to all that are chosen. */
export function LatePage({ placeId }: { placeId: string | undefined }) {
  const words = useWords();
  const { t } = words;
  const place = placesOfLetters(useMe()).find(
    ({ id, level }) => level !== 'commune' && (placeId === undefined || id === placeId),
  );
  const { data, error } = useQuery({ ...queries.late(place?.id ?? ''), enabled: place !== undefined });
  return (
    <Page
      title={t('letters.late')}
      lead={place && words.place(place.name, place.level)}
      above={<BackLink to="/letters">{t('nav.letters')}</BackLink>}
    >
      {!place && <Callout tone="info" title={t('letters.noOffice')} />}
      {error && <Callout tone="error" {...words.problem(error)} />}
      {place && !data && !error && <Waiting label={t('page.loading')} />}
      {data?.places.length === 0 && <Empty icon="check" title={t('letters.noneLate')} />}
      {place && data && data.places.length > 0 && (
        <LatePlaces key={place.id} placeId={place.id} late={data} />
      )}
    </Page>
  );
}

function LatePlaces({ placeId, late }: { placeId: string; late: Late }) {
  const words = useWords();
  const { t, number } = words;
  const all = late.places.map(({ place }) => place.id);
  const [everChosen, setChosen] = useState<readonly string[]>(all);
  // Whoever has caught up since is late no more.
  const chosen = everChosen.filter((id) => all.includes(id));
  const [urging, setUrging] = useState(false);
  const toggle = (id: string, isChosen: boolean) =>
    setChosen((before) => (isChosen ? [...before, id] : before.filter((each) => each !== id)));
  return (
    <Panel title={t('letters.lateCount', { number: number(all.length), count: all.length })} tone="amber">
      <Checkbox
        checked={chosen.length === all.length}
        indeterminate={chosen.length > 0 && chosen.length < all.length}
        onChange={({ target }) => setChosen(target.checked ? all : [])}
      >
        {t('letters.chooseAll')}
      </Checkbox>
      <Stack label={t('letters.late')}>
        {late.places.map(({ place, plans, reports, dossiers, followUps, urgedOn }) => (
          <li key={place.id} className={styles['place']}>
            <Checkbox
              checked={chosen.includes(place.id)}
              onChange={({ target }) => toggle(place.id, target.checked)}
            >
              {words.place(place.name, place.level)}
            </Checkbox>
            <Small>
              {[
                ...(plans > 0 ? [t('letters.latePlans', { number: number(plans), count: plans })] : []),
                ...(reports > 0
                  ? [t('letters.lateReports', { number: number(reports), count: reports })]
                  : []),
                ...(dossiers > 0
                  ? [t('letters.lateDossiers', { number: number(dossiers), count: dossiers })]
                  : []),
                ...(followUps > 0
                  ? [t('letters.lateFollowUps', { number: number(followUps), count: followUps })]
                  : []),
                ...(urgedOn === null ? [] : [t('letters.urgedOn', { day: words.date(urgedOn) })]),
              ].join(' · ')}
            </Small>
          </li>
        ))}
      </Stack>
      <Button type="primary" size="large" disabled={chosen.length === 0} onClick={() => setUrging(true)}>
        {t('letters.urge', { number: number(chosen.length), count: chosen.length })}
      </Button>
      {urging && chosen.length > 0 && (
        <UrgeDialog
          placeId={placeId}
          toPlaceIds={chosen}
          issuing={late.issuing}
          onClose={() => setUrging(false)}
        />
      )}
    </Panel>
  );
}
