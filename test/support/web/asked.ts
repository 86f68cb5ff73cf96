import type { Page, Request } from 'playwright-core';

/** What a page asks of the server while it is looked at: counted, never timed. */
export class Asked {
  private paths: string[] = [];

  constructor(page: Page) {
    page.on('request', (request: Request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) this.paths.push(`${request.method()} ${pathname}`);
    });
  }

  /** The requests since the last look, each with its method. */
  take(): readonly string[] {
    return this.paths.splice(0);
  }
}

/** The dossiers that were asked for. */
export const dossiersIn = (paths: readonly string[]): readonly string[] => [
  ...new Set(paths.flatMap((path) => /\/api\/dossiers\/([0-9a-f-]{36})/.exec(path)?.slice(1) ?? [])),
];
