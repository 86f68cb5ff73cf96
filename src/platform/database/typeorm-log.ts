import { Logger } from '@nestjs/common';
import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';

/** Sends what TypeORM has to say to the application's log: warnings alone, since errors are thrown and logged by whoever asked. */
export class TypeOrmLog extends AbstractLogger {
  private readonly sink = new Logger('Database');

  protected override isLogEnabledFor(type?: LogMessage['type'] | LogLevel): boolean {
    return type === 'warn';
  }

  protected override writeLog(
    _level: LogLevel,
    messages: LogMessage | string | (LogMessage | string)[],
  ): void {
    for (const message of [messages].flat()) {
      this.sink.warn(typeof message === 'string' ? message : String(message.message));
    }
  }
}
