import type { LogLevel } from '@nestjs/common';

const fromMostUrgent: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];

/** Every level at least as urgent as this one. */
export const logLevelsUpTo = (least: LogLevel): LogLevel[] =>
  fromMostUrgent.slice(0, fromMostUrgent.indexOf(least) + 1);
