/** One reason the server gave, with the facts of this case beside its permanent code. */
export interface Refusal {
  readonly code: string;
  readonly [fact: string]: unknown;
}

/** A field that was not understood; `path` names it, as in `seats.0.body`. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly [fact: string]: unknown;
}

interface ProblemBody {
  readonly title?: string;
  readonly code?: string;
  readonly requestId?: string;
  readonly refusals?: readonly Refusal[];
  readonly errors?: readonly FieldError[];
}

/** Every answer of the server that is not a yes. Status 0: no answer reached us. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly refusals: readonly Refusal[];
  readonly errors: readonly FieldError[];

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? 'fault.unknown';
    this.requestId = body.requestId;
    this.refusals = body.refusals ?? [];
    this.errors = body.errors ?? [];
  }

  /** The server said no; without an answer, with one that it is broken, or to nobody (401), nothing was refused. */
  get isRefusal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 401;
  }

  /** Somebody else wrote first (RFC 9110, 412). */
  get isStale(): boolean {
    return this.status === 412;
  }
}

const isProblemBody = (body: unknown): body is ProblemBody => typeof body === 'object' && body !== null;

/** Reads application/problem+json; an answer that is not JSON keeps its status alone. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  return problemFromText(response.status, text);
}

export function problemFromText(status: number, text: string): Problem {
  try {
    const body: unknown = JSON.parse(text);
    return new Problem(status, isProblemBody(body) ? body : {});
  } catch {
    return new Problem(status, {});
  }
}

export const unreachable = () => new Problem(0, { code: 'network.unreachable' });

export const isRefused = (error: unknown): boolean => error instanceof Problem && error.isRefusal;

/** Nobody is signed in, or no longer. */
export const isSignedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401;
