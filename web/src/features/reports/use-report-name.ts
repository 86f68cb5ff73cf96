import type { ReportListItem } from '../../api/types.js';
import { useWords } from '../../texts/words.js';

/** 'Báo cáo tháng 05/2021 của xã Bản Bo' */
export function useReportName() {
  const { t, place } = useWords();
  return ({ kind, period, year, roundNumber, place: of }: ReportListItem): string => {
    const [, part = ''] = period.split(/-Q?/);
    return t(`reportName.${kind}`, { part, year, round: roundNumber, place: place(of.name, of.level) });
  };
}
