import { HttpException } from '@nestjs/common';

export interface CodedFact {
  readonly code: string;
}
export interface FieldError extends CodedFact {
  /** Where in the body, query or path: `items.0.reason`. */
  readonly path: string;
}

const titleOf: Readonly<Record<number, string>> = {
  400: 'Bad input',
  401: 'Not signed in',
  403: 'Not permitted',
  404: 'Not found',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported type',
  422: 'Refused',
  428: 'Version required',
  429: 'Too many requests',
  500: 'Fault',
  503: 'Not available',
};

/** The body of every answer that is not a success: RFC 9457 with codes and facts, no sentence for people. */
export interface ProblemBody {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly requestId?: string;
  readonly refusals?: readonly CodedFact[];
  readonly errors?: readonly FieldError[];
}

/** An answer with a status, a code, and either refusals (the record says no) or field errors (not even a question). */
export class Problem extends HttpException {
  constructor(status: number, code: string, rest: Pick<ProblemBody, 'refusals' | 'errors'> = {}) {
    super(
      {
        type: 'about:blank',
        title: titleOf[status] ?? 'Problem',
        status,
        code,
        ...rest,
      } satisfies ProblemBody,
      status,
    );
  }

  static refused(status: number, refusals: readonly [CodedFact, ...CodedFact[]]): Problem {
    return new Problem(status, refusals[0].code, { refusals });
  }

  static badInput(errors: readonly FieldError[]): Problem {
    return new Problem(400, 'input.invalid', { errors });
  }
}

type Answer<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly refusals: readonly [{ readonly code: Code }, ...{ readonly code: Code }[]];
    };

/** The value, or the refusal as an HTTP problem. `statusOf` must cover every code the use case can return. */
export function valueOrProblem<Value, Code extends string>(
  answer: Answer<Value, Code>,
  statusOf: Readonly<Record<NoInfer<Code>, number>> | ((code: NoInfer<Code>) => number),
): Value {
  if (answer.ok) return answer.value;
  const [{ code }] = answer.refusals;
  throw Problem.refused(typeof statusOf === 'function' ? statusOf(code) : statusOf[code], answer.refusals);
}
