import { answerOf } from './answer-of.js';
import { api } from './client.js';

/** Sends a spreadsheet for a plan; answers the id under which it was read. Throws `Problem`. */
export function uploadPlanImport(planId: string, file: File) {
  const form = new FormData();
  form.append('file', file);
  return answerOf(
    api.POST('/api/plans/{id}/imports', {
      params: { path: { id: planId } },
      body: { file: file.name },
      // As a form: our own serializer writes JSON.
      bodySerializer: () => form,
    }),
  );
}
