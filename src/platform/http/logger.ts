import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** Structured lines on standard output. Tokens, passwords and cookies never reach them. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['password', '*.password', 'token', '*.token', 'authorization', '*.authorization', 'cookie', '*.cookie'],
        censor: '…',
      },
    });
  }

  log(message: unknown, ...rest: unknown[]): void {
    // Nest tells of every module and route that it sets up; a person who starts the service does not need that.
    this.pino.debug(...line(message, rest));
  }

  info(message: unknown, ...rest: unknown[]): void {
    this.pino.info(...line(message, rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error(...line(message, rest));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(...line(message, rest));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(...line(message, rest));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace(...line(message, rest));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.pino.fatal(...line(message, rest));
  }
}

/** Nest's last argument is the part of the program that speaks. */
function line(message: unknown, rest: unknown[]): [object, string | undefined] {
  const context = rest.at(-1);
  const fields = typeof message === 'object' && message !== null ? message : {};
  return [{ context, ...fields }, typeof message === 'string' ? message : undefined];
}
