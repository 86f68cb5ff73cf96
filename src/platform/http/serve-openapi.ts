import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The contract of the API as OpenAPI 3, drawn from the controllers. */
export const openApiOf = (app: NestFastifyApplication, title: string): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder().setTitle(title).setVersion('1').addCookieAuth('ocop_session').build(),
    {
      operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    },
  );

/** Answers it at /api/openapi.json; drawn at the first request and kept. */
export function serveOpenApi(app: NestFastifyApplication, title: string): void {
  let document: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', () => (document ??= openApiOf(app, title)));
}
