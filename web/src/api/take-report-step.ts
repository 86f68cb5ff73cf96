import { answerOf } from './answer-of.js';
import { api, ifMatch } from './client.js';
import type { paths } from './schema.d.ts';

type Take = paths['/api/reports/{id}/steps/{action}']['post'];
export type ReportAction = Take['parameters']['path']['action'];
export type ReportStepInput = Take['requestBody']['content']['application/json'];

/** Takes an action on a report as it was seen. Throws `Problem`. */
export const takeReportStep = (
  { id, version }: { readonly id: string; readonly version: number },
  action: ReportAction,
  body: ReportStepInput,
) =>
  answerOf(
    api.POST('/api/reports/{id}/steps/{action}', {
      params: { path: { id, action }, header: ifMatch(version) },
      body,
    }),
  );
