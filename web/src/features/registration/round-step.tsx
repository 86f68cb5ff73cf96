import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { Round } from '../../api/types.js';
import { useToday } from '../../api/use-today.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { ChoiceCards } from '../../ui/choice-cards.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { Waiting } from '../../ui/waiting.js';

/** Which round; its three dates stand beside it, so that nobody picks one that is over unawares. */
export function RoundStep({ chosen, onChoose }: { chosen: Round | null; onChoose: (round: Round) => void }) {
  const words = useWords();
  const { t, problem, label } = words;
  const { data, error } = useQuery(queries.rounds());
  const [picked, setPicked] = useState(chosen?.id ?? null);
  const today = useToday();
  const isOver = (each: Round) => today > each.registrationCloses.lastDay;
  // Which rounds take part is the server's answer; those still open merely stand first.
  const rounds = (data?.items ?? []).toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)));
  const round = rounds.find(({ id }) => id === picked);
  return (
    <Panel title={t('register.step.round')} tone="green">
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data && rounds.length === 0 && <Callout tone="info" title={t('rounds.nothing')} />}
      <ChoiceCards
        legend={t('register.chooseRound')}
        name="round"
        value={picked}
        onChoose={setPicked}
        choices={rounds.map((each) => ({
          value: each.id,
          title: `${words.round(each)} · ${words.place(each.place.name, each.place.level)}`,
          detail: (
            <>
              {isOver(each) && (
                <>
                  <Pill tone="late">{t('register.roundOver')}</Pill>
                  <br />
                </>
              )}
              {label('deadline', 'registrationCloses')}: {words.legalDate(each.registrationCloses)}
              <br />
              {label('deadline', 'dueAtDistrict')}: {words.legalDate(each.dueAtDistrict)}
            </>
          ),
        }))}
      />
      <Button type="primary" size="large" block disabled={!round} onClick={() => round && onChoose(round)}>
        {t('form.next')}
      </Button>
    </Panel>
  );
}
