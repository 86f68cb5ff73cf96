import type { DossierEvent } from '../../../src/domain/dossier/dossier-action.js';
import type { ActionAnswer } from '../../../src/modules/dossiers/index.js';
import type { TakeStep } from '../../../src/modules/dossiers/take-step.js';
import { fingerprintOf } from '../../../src/platform/requests/index.js';
import type { Wish } from './wish.js';

export type Answer =
  | { readonly kind: 'taken'; readonly answer: ActionAnswer; readonly text: string }
  | { readonly kind: 'refused'; readonly reasons: readonly string[]; readonly current: number | undefined }
  | { readonly kind: 'fault'; readonly text: string };

export interface Told {
  readonly wish: Wish;
  readonly answer: Answer;
}

const sha256 = '0'.repeat(64);

/** Sends one wish through the use case and tells what came back, in words the model knows. */
export async function send(desk: TakeStep, dossierId: string, wish: Wish): Promise<Answer> {
  const { action, input, person, version, key } = wish;
  const brought =
    action === 'attachEvidence' || action === 'attachSitePhoto'
      ? { mediaType: 'application/pdf', ...input, fileName: 'tệp', size: 1, sha256 }
      : input;
  const event = { type: action, input: brought } as DossierEvent;
  try {
    const outcome = await desk.execute({
      dossierId,
      version,
      event,
      person,
      write: { key, fingerprint: fingerprint(wish) },
    });
    if (outcome.ok) return { kind: 'taken', answer: outcome.value, text: JSON.stringify(outcome.value) };
    return {
      kind: 'refused',
      reasons: outcome.refusals.map(reasonOf).toSorted(),
      current: currentIn(outcome.refusals[0]),
    };
  } catch (reason) {
    return {
      kind: 'fault',
      text: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
    };
  }
}

/** What a person sends by hand: ids made by the server are no part of it. */
export function fingerprint({ action, input }: Wish): string {
  const { id: _id, panelId: _panelId, ...sent } = input;
  return fingerprintOf('POST', action, sent);
}

/** Only these may come several times in one answer; the others are told apart by their code. */
const perDocument = ['document.missing', 'supplement.not-answered', 'document.kind-unknown'];

export function reasonOf(refusal: { readonly code: string }): string {
  const { documentKind } = refusal as { documentKind?: string };
  return perDocument.includes(refusal.code) ? `${refusal.code}:${documentKind ?? ''}` : refusal.code;
}

const currentIn = (refusal: { readonly code: string }) => (refusal as { current?: number }).current;
