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
import { scopeOf, type SignedInPerson } from '../../people/index.js';
import {
  reportReadKinds,
  sessionReadKinds,
  type DossierReadKind,
  type ReportReadKind,
  type SessionReadKind,
} from '../act-kinds.js';
import { ActStore } from '../act.store.js';

const recordedKey = 'ocop:recorded';

type ReadKind = DossierReadKind | SessionReadKind | ReportReadKind;

/** The path parameters that name what was read beside the dossier, session or report, `id`. */
const subjects = {
  'dossier.read': {},
  'assessment.read': {},
  'evidence.read': { evidence: 'evidenceId' },
  'ballots.read': { panel: 'panelId' },
  'explanation.read': { panel: 'panelId' },
  'advice.read': {},
  'appeals.read': {},
  'appeal.read': { appeal: 'appealId' },
  'schedule.read': {},
  'reminders.read': {},
  'deliveries.read': {},
  'minutes.read': {},
  'summary.read': {},
  'annexes.read': {},
  'annex.read': { annex: 'number' },
  'hints.read': {},
  'report.printed': {},
  'report.exported': {},
} as const satisfies Readonly<Record<ReadKind, Readonly<Record<string, string>>>>;

interface ReadRequest extends FastifyRequest {
  readonly params: Readonly<Record<string, string>>;
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
    const kind = this.reflector.get<ReadKind>(recordedKey, context.getHandler());
    const request = context.switchToHttp().getRequest<ReadRequest>();
    return next.handle().pipe(
      concatMap(async (answer) => {
        try {
          await this.record(kind, request);
        } catch (reason) {
          if (answer instanceof StreamableFile) answer.getStream().destroy();
          throw reason;
        }
        return answer;
      }),
    );
  }

  private record(kind: ReadKind, { params, person }: ReadRequest): Promise<void> {
    if (!person || params.id === undefined)
      throw new Error(`${kind} is recorded on a route without person or id`);
    const subject = Object.fromEntries(
      Object.entries(subjects[kind]).map(([name, parameter]) => [name, params[parameter] ?? '']),
    );
    if (isOfReport(kind))
      return this.acts.recordReportRead({ kind, reportId: params.id, personId: person.id });
    if (isOfSession(kind))
      return this.acts.recordSessionRead({ kind, sessionId: params.id, personId: person.id, subject });
    const scope = scopeOf(person);
    return this.acts.recordRead({ kind, dossierId: params.id, personId: person.id, scope, subject });
  }
}

const isOfSession = (kind: ReadKind): kind is SessionReadKind =>
  (sessionReadKinds as readonly string[]).includes(kind);

const isOfReport = (kind: ReadKind): kind is ReportReadKind =>
  (reportReadKinds as readonly string[]).includes(kind);

/** The act that a handler of a route leaves; undefined where it leaves none. */
export const kindOfRead = (handler: object): ReadKind | undefined =>
  Reflect.getMetadata(recordedKey, handler) as ReadKind | undefined;

/** A reading of a dossier, of a session's papers, or of a report, of the path's `id`, that stands in the ledger. */
export const Recorded = (kind: ReadKind): MethodDecorator =>
  applyDecorators(SetMetadata(recordedKey, kind), UseInterceptors(RecordedReads));
