import type { ReportRemarks } from '../../domain/report/report-facts.js';

export const noRemarks: ReportRemarks = { situation: '', difficulties: '', proposals: '' };
