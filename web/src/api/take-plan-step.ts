import { answerOf } from './answer-of.js';
import { api, ifMatch } from './client.js';
import type { paths } from './schema.d.ts';
import type { Plan } from './types.js';

type Take = paths['/api/plans/{id}/steps/{action}']['post'];
export type PlanAction = Take['parameters']['path']['action'];
export type PlanStepInput = Take['requestBody']['content']['application/json'];

/** Takes an action on a plan as it was seen. Throws `Problem`. */
export const takePlanStep = (
  { id, version }: Pick<Plan, 'id' | 'version'>,
  action: PlanAction,
  body: PlanStepInput,
) =>
  answerOf(
    api.POST('/api/plans/{id}/steps/{action}', {
      params: { path: { id, action }, header: ifMatch(version) },
      body,
    }),
  );
