import type { Report, ReportTable } from '../../api/types.js';
import { useSetName } from '../../api/use-set-name.js';
import { useWords } from '../../texts/words.js';

type Section = ReportTable['section'];

/** What rows and columns of a report's tables are called. */
export function useFigureNames(placeNames: Report['content']['placeNames']) {
  const { t, label } = useWords();
  const setName = useSetName();
  return {
    rowName: (section: Section, row: string): string => {
      if (section === 'late') return placeNames[row] ?? row;
      if (section === 'starsByYear') return row;
      if (section === 'trend') return row.split('-').toReversed().join('/');
      if (section !== 'starsBySet') return label('reportRow', row);
      const [rulebook = '', code = ''] = row.split('/');
      return `${code}. ${setName(rulebook, code)}`;
    },
    columnName: (section: Section, column: string): string =>
      section === 'starsBySet' || section === 'starsByYear'
        ? t('report.star', { star: column })
        : label('reportColumn', column),
  };
}
