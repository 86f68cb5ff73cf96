import { answerOf } from './answer-of.js';
import { api, ifMatch } from './client.js';
import type { paths } from './schema.d.ts';
import type { FollowUp } from './types.js';

type Take = paths['/api/follow-ups/{id}/steps/{action}']['post'];
export type FollowUpAction = Take['parameters']['path']['action'];
export type FollowUpInput = Take['requestBody']['content']['application/json'];

/** Takes an action on a follow-up as it was seen. Throws `Problem`. */
export const takeFollowUpStep = (
  { id, version }: Pick<FollowUp, 'id' | 'version'>,
  action: FollowUpAction,
  body: FollowUpInput,
) =>
  answerOf(
    api.POST('/api/follow-ups/{id}/steps/{action}', {
      params: { path: { id, action }, header: ifMatch(version) },
      body,
    }),
  );
