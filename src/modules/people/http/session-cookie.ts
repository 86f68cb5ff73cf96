import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CookieSerializeOptions } from '@fastify/cookie';
import { sessionHours } from '../sessions.js';
import { PeopleSettings } from '../people-settings.js';

/** In production the browser itself insists on Secure, on path `/` and on no other host. */
const names = { production: '__Host-ocop_session', demo: 'ocop_session' } as const;

/** The token that came along, in whichever mode; for what is asked before anybody knows the mode. */
export const tokenIn = ({ cookies }: Pick<FastifyRequest, 'cookies'>): string | undefined =>
  cookies[names.production] ?? cookies[names.demo];

@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieSerializeOptions;

  constructor({ mode }: PeopleSettings) {
    this.name = names[mode];
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure: mode === 'production' };
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { ...this.options, maxAge: sessionHours * 3600 });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options);
  }
}
