import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { CalledPlace } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Icon } from '../../ui/icon.js';

interface Props {
  readonly place: CalledPlace['place'];
  readonly year: number;
}

/** Begins the plan of a place for a year, and opens it. */
export function BeginPlanButton({ place, year }: Props) {
  const words = useWords();
  const navigate = useNavigate();
  const begin = useWrite(
    () => answerOf(api.POST('/api/plans', { body: { placeId: place.id, year } })),
    ({ id }) => void navigate({ to: '/plans/$planId', params: { planId: id } }),
  );
  return (
    <>
      {begin.error !== null && <Callout tone="error" {...words.problem(begin.error)} />}
      <Button
        type="primary"
        size="large"
        icon={<Icon name="add" />}
        loading={begin.isPending}
        // The name of a place may be longer than a phone is wide.
        style={{ height: 'auto', minHeight: 48, maxWidth: '100%', whiteSpace: 'normal' }}
        onClick={() => begin.mutate(undefined)}
      >
        {words.t('plan.beginOf', { place: words.place(place.name, place.level), year })}
      </Button>
    </>
  );
}
