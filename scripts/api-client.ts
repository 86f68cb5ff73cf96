import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { AppModule } from '../src/app.module.js';
import { readEnvironment } from '../src/platform/config/index.js';
import { openApiOf } from '../src/platform/http/index.js';

/** Writes the web's types of the API from the controllers; needs no database. `--check` only says whether they are stale. */
const file = new URL('../web/src/api/schema.d.ts', import.meta.url);
const nowhere = 'postgres://nobody@127.0.0.1:1/none';
const module = AppModule.with({
  environment: readEnvironment({}),
  appUrl: nowhere,
  ownerUrl: nowhere,
  works: false,
});
const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
  preview: true,
  logger: false,
});
app.setGlobalPrefix('api');
const document = openApiOf(app, 'OCOP');
const types = astToString(await openapiTypescript(JSON.stringify(document)));
const text = `// Generated from the controllers by \`npm run api:client\`; do not edit.\n${types}`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('web/src/api/schema.d.ts is stale: run `npm run api:client`.\n');
  process.exitCode = 1;
}
