import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, type Access, TOKEN_IN_ADDRESS } from '#platform/auth/access.decorator';
import { AccessTokens } from '#platform/auth/access-tokens';
import { readToken } from '#platform/auth/credential';
import type { Request } from '#platform/http/request';
import { signInRequired } from '#platform/problem/catalogue';

/** Checks the signature of what the request presents. Whether it still holds is asked of the database at the entry. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(route: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [route.getHandler(), route.getClass()]);
    if (access && 'open' in access) return true;
    const request = route.switchToHttp().getRequest<Request>();
    const token = /^Bearer ([\w.-]{1,4096})$/.exec(request.headers.authorization ?? '')?.[1] ?? this.inAddress(route);
    const credential = token ? (token.startsWith('sik_') ? readToken(token) : await this.tokens.read(token)) : null;
    if (!credential)
      throw signInRequired({
        headers: {
          'www-authenticate': token ? 'Bearer realm="siklus", error="invalid_token"' : 'Bearer realm="siklus"',
        },
      });
    request.credential = credential;
    return true;
  }

  /** Only of the kind that its owner can see and revoke: a session's token never stands in an address. */
  private inAddress(route: ExecutionContext): string | undefined {
    if (!this.reflector.get<boolean | undefined>(TOKEN_IN_ADDRESS, route.getHandler())) return undefined;
    const { token } = route.switchToHttp().getRequest<{ query: { token?: unknown } }>().query;
    return typeof token === 'string' && token.startsWith('sik_') ? token : undefined;
  }
}
