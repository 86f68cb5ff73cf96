export interface StartedDemo {
  readonly given: { readonly chromium: string; readonly log: string; readonly pid: number };
  stop(): Promise<void>;
}

export function startDemo(): StartedDemo | undefined;
