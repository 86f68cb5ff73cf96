import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { DynamicModule, LogLevel, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { InputPipe } from './input.pipe.js';
import { Problem } from './problem.js';
import { ProblemFilter } from './problem.filter.js';

export interface HttpSettings {
  /** How many reverse proxies of ours stand in front; the client's address is taken from behind them. */
  readonly trustedProxies: number;
  /** Whether the site is reached by HTTPS only. */
  readonly secure: boolean;
  readonly logLevels: LogLevel[] | false;
}

const maxJsonBytes = 256 * 1024;

/** The HTTP edge of an application: strict input, problem+json for everything that is not a success, safe headers. */
export async function createApplication(
  module: DynamicModule | Type,
  settings: HttpSettings,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: maxJsonBytes,
    trustProxy: (_address, hop) => hop < settings.trustedProxies,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: settings.logLevels,
    abortOnError: false,
    // A signature covers what went over the wire, not what it was read as.
    rawBody: true,
  });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ProblemFilter());
  // A browser is often shared. Whoever answers what may be kept says so.
  adapter.getInstance().addHook('onRequest', async ({ url }, reply) => {
    if (/^\/api(\/|$)/.test(url)) reply.header('cache-control', 'no-store');
  });
  await app.register(helmet, helmetOptions(settings.secure));
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new Problem(429, 'request.too-many'),
  });
  // Whoever takes a file caps it while it streams; a limit here would cut it off silently.
  const limits = { files: 1, fields: 4, fieldSize: 1024, headerPairs: 20, fileSize: Number.MAX_SAFE_INTEGER };
  await app.register(multipart, { limits });
  return app;
}

const helmetOptions = (secure: boolean) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // The component library writes its styles into the page.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: secure,
});
