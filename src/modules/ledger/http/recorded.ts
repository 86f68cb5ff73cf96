import {
  applyDecorators,
  Injectable,
  SetMetadata,
  StreamableFile,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { concatMap } from 'rxjs';
import type { SignedInPerson } from '../../people/index.js';
import type { ReadKind } from '../act-kinds.js';
import { ActStore, readThings, type ReadAct, type ReadThing } from '../act.store.js';

const recordedKey = 'ocop:recorded';

type Parameters = Readonly<Record<string, string>>;

interface Reading {
  /** What was read; left out, the path's `kind` tells. */
  readonly of?: ReadThing | ((given: Parameters) => ReadThing);
  /** Where the request names it; left out, in the path. What is read of a query the handler has to check. */
  readonly from?: 'query';
  /** The parameter that names it; left out, `id`. */
  readonly by?: string;
  readonly subject: (given: Parameters) => ReadAct['subject'];
}

/** By the parameters that name what was read, where the route has them. */
const named = (parameters: Parameters) => (given: Parameters) =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) => {
      const value = given[parameter];
      return value === undefined ? [] : [[name, value]];
    }),
  );
const ofDossier = (parameters: Parameters = {}): Reading => ({ of: 'dossiers', subject: named(parameters) });
const ofSession: Reading = { of: 'council-sessions', subject: named({ session: 'id' }) };
/** Of minutes: those of opinions are of a panel that the path names, all others of a session. */
const ofMinutes = (parameters: Parameters = {}): Reading => ({
  of: ({ panelId }) => (panelId === undefined ? 'council-sessions' : 'dossiers'),
  subject: (given) =>
    named({ ...(given['panelId'] === undefined ? { session: 'id' } : { panel: 'panelId' }), ...parameters })(
      given,
    ),
});
const ofReport: Reading = { of: 'reports', subject: named({ report: 'id' }) };

/** What stands in the ledger of each reading that a route is. */
const readings = {
  'dossier.read': ofDossier(),
  'assessment.read': ofDossier(),
  'evidence.read': ofDossier({ evidence: 'evidenceId' }),
  'ballots.read': ofDossier({ panel: 'panelId' }),
  'explanation.read': ofDossier({ panel: 'panelId' }),
  'advice.read': ofDossier(),
  'conflicts.read': ofDossier(),
  'appeals.read': ofDossier(),
  'appeal.read': ofDossier({ appeal: 'appealId' }),
  'schedule.read': ofDossier(),
  'reminders.read': ofDossier(),
  'deliveries.read': ofDossier(),
  'follow-up.read': { of: 'follow-ups', subject: named({ followUp: 'id', photo: 'photoId' }) },
  'minutes.read': ofSession,
  'summary.read': ofSession,
  'annexes.read': ofMinutes(),
  'annex.read': ofMinutes({ annex: 'number' }),
  'hints.read': ofSession,
  'dossier-log.printed': { of: 'places', by: 'placeId', subject: named({ period: 'period' }) },
  'schedules.printed': {
    ...({ of: 'places', from: 'query', by: 'placeId' } as const),
    subject: ({ year }) => ({ year: Number(year) }),
  },
  'report.printed': ofReport,
  'report.exported': ofReport,
  'letter.printed': { of: 'letters', subject: named({ letter: 'id' }) },
  'batch.exported': { of: 'batches', subject: named({ batch: 'id' }) },
  'subject-deliveries.read': { subject: named({ kind: 'kind', id: 'id' }) },
} as const satisfies Partial<Readonly<Record<ReadKind, Reading>>>;
type RoutedKind = keyof typeof readings;

interface Recording {
  readonly kind: RoutedKind;
  /** Whether an answer tells anything that is another's. */
  readonly tells: (answer: never) => boolean;
}

interface ReadRequest extends FastifyRequest {
  readonly query: Parameters;
  readonly params: Parameters;
  readonly person?: SignedInPerson;
}

/** Writes down who has read what, before the answer leaves. What was refused was not read. */
@Injectable()
class RecordedReads implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly acts: ActStore,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>) {
    const { kind, tells } = this.reflector.get<Recording>(recordedKey, context.getHandler());
    const request = context.switchToHttp().getRequest<ReadRequest>();
    return next.handle().pipe(
      concatMap(async (answer) => {
        try {
          if (tells(answer as never)) await this.acts.recordRead(actOf(kind, request));
        } catch (reason) {
          if (answer instanceof StreamableFile) answer.getStream().destroy();
          throw reason;
        }
        return answer;
      }),
    );
  }
}

function actOf(kind: RoutedKind, { params, query, person }: ReadRequest): ReadAct {
  const { of, from, by = 'id', subject }: Reading = readings[kind];
  const given = from === 'query' ? query : params;
  const thing =
    typeof of === 'function' ? of(given) : (of ?? readThings.find((each) => each === given['kind']));
  const id = given[by];
  if (!person || !thing || id === undefined)
    throw new Error(`${kind} is recorded on a route that does not tell who has read what`);
  return { kind, of: thing, id, person, subject: subject(given) };
}

/** The act that a handler of a route leaves; undefined where it leaves none. */
export const kindOfRead = (handler: object): ReadKind | undefined =>
  (Reflect.getMetadata(recordedKey, handler) as Recording | undefined)?.kind;

/** A reading that stands in the ledger: of what the path names. `tells`: whether an answer tells anything that is another's; left out, each does. */
export const Recorded = <Answer>(
  kind: RoutedKind,
  tells: (answer: Answer) => boolean = () => true,
): MethodDecorator =>
  applyDecorators(SetMetadata(recordedKey, { kind, tells }), UseInterceptors(RecordedReads));
