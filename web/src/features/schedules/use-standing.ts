import type { Schedule } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import type { PillTone } from '../../ui/pill.js';

type Standing = NonNullable<Schedule['standing']>;

const tones: Readonly<Record<Standing, 'late' | 'soon' | 'calm'>> = {
  onTime: 'calm',
  atRisk: 'soon',
  late: 'late',
};

interface Told {
  readonly text: string;
  readonly tone: PillTone & ('late' | 'soon' | 'calm' | 'none');
}

/** How a step or a product stands, in words with its days: the colour says nothing more. */
export function useStanding() {
  const { t, label } = useWords();
  return ({ standing, slackDays }: Pick<Schedule, 'standing' | 'slackDays'>): Told => {
    if (standing === null) return { text: t('schedule.over'), tone: 'none' };
    const said = label('schedule.standing', standing);
    if (slackDays === null) return { text: said, tone: tones[standing] };
    const text =
      slackDays < 0
        ? t('schedule.daysLate', { said, count: -slackDays })
        : t('schedule.daysLeft', { said, count: slackDays });
    return { text, tone: tones[standing] };
  };
}
