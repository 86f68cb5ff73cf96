import { type CallHandler, type ExecutionContext, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap } from 'rxjs';

type Find = (...asked: never[]) => Promise<{ readonly version: number }>;
type OnFind = <Of extends Find>(target: object, name: string, find: TypedPropertyDescriptor<Of>) => void;

const tellVersion = {
  intercept(context: ExecutionContext, next: CallHandler<Awaited<ReturnType<Find>>>) {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(({ version }) => void reply.header('etag', `"${version}"`)));
  },
};

/** The version of the one thing answered, as `ETag: "7"`: what `If-Match` of a change repeats. */
export const VersionAsETag = (): OnFind => UseInterceptors(tellVersion);
