import { answerOf } from './answer-of.js';
import { api, ifMatch } from './client.js';
import type { paths } from './schema.d.ts';
import type { Schedule } from './types.js';

type Body =
  paths['/api/dossiers/{id}/schedule/{stage}']['post']['requestBody']['content']['application/json'];

/** Sets a step of the schedule as it was seen. Throws `Problem`. */
export const setScheduleStep = (
  { dossierId, version }: Pick<Schedule, 'dossierId' | 'version'>,
  stage: string,
  body: Body,
) =>
  answerOf(
    api.POST('/api/dossiers/{id}/schedule/{stage}', {
      params: { path: { id: dossierId, stage }, header: ifMatch(version) },
      body,
    }),
  );
