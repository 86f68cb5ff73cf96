import { answerOf } from './answer-of.js';
import { api, ifMatch } from './client.js';
import type { paths } from './schema.d.ts';

type Take = paths['/api/dossiers/{id}/steps/{action}']['post'];
type PostedAction = Take['parameters']['path']['action'];
type StepInput = Take['requestBody']['content']['application/json'];

/** Takes an action on the dossier as it was seen; which actions there are is the server's list, not ours. Throws `Problem`. */
export const takeStep = (
  dossier: { id: string; version: number },
  action: string,
  input: Record<string, unknown>,
) =>
  answerOf(
    api.POST('/api/dossiers/{id}/steps/{action}', {
      params: { path: { id: dossier.id, action: action as PostedAction }, header: ifMatch(dossier.version) },
      body: input as StepInput,
    }),
  );
