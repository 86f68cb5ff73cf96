import { useCallback } from 'react';
import { useWords } from './words.js';

/** What somebody was told. */
interface Told {
  readonly template: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Notices whose words depend on whether their day is still to come. */
const datedTemplates = [
  ...['planDue', 'planApprovalDue'],
  ...['followUpDue', 'reportDue', 'revocationDue'],
  ...['renewalNears', 'filingOpens', 'filingCloses', 'certificateEnds'],
];

/** A reminder speaks of a day, of one dossier or of a whole round; every other notice names its own text. */
function occasionOf({ template, facts }: Told): string {
  const daysLeft = Number(facts['daysLeft'] ?? facts['daysBefore']);
  const moment = daysLeft > 0 ? 'before' : daysLeft === 0 ? 'onTheDay' : 'passed';
  if (template === 'clockEnds') return `clockEnds.${whoseTime(facts)}${moment}`;
  if (datedTemplates.includes(template)) return `${template}.${moment}`;
  if (typeof facts['deadline'] !== 'string') return template;
  const ofWhat = typeof facts['productName'] === 'string' ? 'dossier' : 'round';
  return template === 'deadlineMoved' ? `deadlineMoved.${ofWhat}` : `reminder.${ofWhat}.${moment}`;
}

/** Of the owner, of the ministry, or a day that an office appointed anew; else the lawful time of an office. */
function whoseTime({ clock, isAppointed }: Told['facts']): string {
  if (clock === 'supplementAnswer') return 'owner.';
  if (clock === 'ministryEvaluation') return 'ministry.';
  return isAppointed === true ? 'appointed.' : '';
}

/** The words of a notice in the chosen language. */
export function useNoticeText() {
  const { t, facts, has, label, date } = useWords();
  return useCallback(
    (told: Told) => {
      const kind = occasionOf(told);
      const texts = { ...facts(told.facts), count: Math.abs(Number(told.facts['daysLeft'] ?? 0)) };
      const text = (part: string) =>
        has(`notice.${kind}.${part}`)
          ? t(`notice.${kind}.${part}`, texts)
          : t(`notice.other.${part}`, { template: label('action', told.template) });
      const instead = told.facts['insteadOf'] ? [t('notice.insteadOf', texts)] : [];
      const until = told.facts['appealUntil'];
      const appeal = typeof until === 'string' ? [t('notice.appealUntil', { day: date(until) })] : [];
      return { title: text('title'), body: [text('body'), ...instead, ...appeal].join(' ') };
    },
    [t, facts, has, label, date],
  );
}
