import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseUnavailable } from '../database/index.js';
import { Problem, type ProblemBody } from './problem.js';

const codeOf: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  401: 'session.missing',
  403: 'permission.missing',
  404: 'route.not-found',
  413: 'body.too-large',
  415: 'body.type-unsupported',
  429: 'request.too-many',
};

/** Turns whatever was thrown into problem+json. A fault is logged with its cause; its caller sees a request id only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const body = { ...this.bodyFor(thrown, request), requestId: String(request.id) };
    if (body.status === 503) void reply.header('retry-after', '2');
    // The rest of an oversized body is not read: nothing more can come over this connection.
    if (body.status === 413) void reply.header('connection', 'close');
    void reply.status(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
  }

  private bodyFor(thrown: unknown, request: FastifyRequest): ProblemBody {
    if (thrown instanceof Problem) return thrown.getResponse() as ProblemBody;
    const status = statusOf(thrown);
    if (status !== undefined && status < 500) return bodyOf(status, codeOf[status] ?? 'request.malformed');
    const unavailable = isDatabaseUnavailable(thrown);
    this.logger.error(
      `request ${String(request.id)} ${request.method} ${request.routeOptions.url ?? ''} failed`,
      thrown instanceof Error ? fullStack(thrown) : String(thrown),
    );
    return unavailable ? bodyOf(503, 'database.unavailable') : bodyOf(500, 'fault');
  }
}

const bodyOf = (status: number, code: string) => new Problem(status, code).getResponse() as ProblemBody;

/** Nest's and Fastify's own errors both carry a status. */
function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

function fullStack(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${fullStack(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
