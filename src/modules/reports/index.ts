export { DraftReports } from './draft-reports.js';
export { FindReports } from './find-reports.js';
export { ReckonFigures } from './reckon-figures.js';
export { ReportDates } from './report-dates.js';
export { ReportsModule } from './reports.module.js';
export { ScheduleReports, type WrittenTerms } from './schedule-reports.js';
export { TakeReportStep } from './take-report-step.js';
