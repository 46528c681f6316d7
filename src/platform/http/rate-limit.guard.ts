import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '#platform/auth/auth.guard';
import { networkOf, RateLimit } from '#platform/http/rate-limit';
import type { Reply, Request } from '#platform/http/request';

/**
 * Counts a signed-in caller by the credential, and everybody else by address, wrong credentials included: guessing tokens
 * is counted where it comes from, and a colleague behind the same address is not locked out by it.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly auth: AuthGuard,
    private readonly limit: RateLimit,
  ) {}

  async canActivate(route: ExecutionContext): Promise<boolean> {
    const http = route.switchToHttp();
    const request = http.getRequest<Request>();
    const reply = http.getResponse<Reply>();
    // Whoever watches over the service must hear from it however often it asks.
    if (request.url.startsWith('/health/')) return this.auth.canActivate(route);
    try {
      await this.auth.canActivate(route);
    } catch (error) {
      await this.limit.take(networkOf(request.ip), reply);
      throw error;
    }
    const { credential } = request;
    await this.limit.take(credential ? `${credential.organizationId}/${credential.id}` : networkOf(request.ip), reply);
    return true;
  }
}
