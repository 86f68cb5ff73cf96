import { newKey } from './idempotency-keys.js';
import { problemFromText, unreachable } from './problem.js';

/** Sends a spreadsheet for a plan; answers the id under which it was read. Throws `Problem`. */
export async function uploadPlanImport(planId: string, file: File): Promise<{ readonly id: string }> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch(`/api/plans/${encodeURIComponent(planId)}/imports`, {
    method: 'POST',
    headers: { 'Idempotency-Key': newKey() },
    body,
  }).catch(() => {
    throw unreachable();
  });
  const text = await response.text();
  if (!response.ok) throw problemFromText(response.status, text);
  return JSON.parse(text) as { readonly id: string };
}
