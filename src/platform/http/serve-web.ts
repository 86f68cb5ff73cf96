import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.js';

const oneYear = 365 * 24 * 3600 * 1000;

/**
 * Serves the built web application: its files, and its start page for every address that is neither the API's nor a file's.
 * Must be called before `init`. Without a build nothing is served and false is answered.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<boolean> {
  if (!existsSync(join(folder, 'index.html'))) return false;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    // Files in assets/ carry a hash of their content in their name; the start page must never be old.
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', isHashed ? `public, max-age=${oneYear / 1000}, immutable` : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      if (/^\/(api|assets)(\/|$)/.test(request.url)) {
        const problem = new Problem(404, 'route.not-found').getResponse();
        return reply
          .status(404)
          .type('application/problem+json; charset=utf-8')
          .send(JSON.stringify(problem));
      }
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    });
  return true;
}
