export interface StartedDemo {
  readonly given: {
    readonly chromium: string;
    readonly log: string;
    readonly data: string;
  };
  stop(): Promise<void>;
}

export function startDemo(): StartedDemo | undefined;
