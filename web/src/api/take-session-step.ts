import { answerOf } from './answer-of.js';
import { api, ifMatch } from './client.js';
import type { paths } from './schema.d.ts';

type Take = paths['/api/council-sessions/{id}/steps/{action}']['post'];
export type SessionAction = Take['parameters']['path']['action'];
export type SessionStepInput = Take['requestBody']['content']['application/json'];

/** Takes an action in a council's session as it was seen. Throws `Problem`. */
export const takeSessionStep = (
  session: { id: string; version: number },
  action: SessionAction,
  body: SessionStepInput,
) =>
  answerOf(
    api.POST('/api/council-sessions/{id}/steps/{action}', {
      params: { path: { id: session.id, action }, header: ifMatch(session.version) },
      body,
    }),
  );
