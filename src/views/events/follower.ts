import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Credential } from '#platform/auth/credential';
import type { Request } from '#platform/http/request';
import { signInRequired } from '#platform/problem/catalogue';

/** Who wants to follow, and from where on. */
export interface Follower {
  credential: Credential;
  lastEventId: string | undefined;
}

/** What outlives the request keeps what the request presented, to ask again whether it still holds. */
export const InFollower = createParamDecorator((_: unknown, context: ExecutionContext): Follower => {
  const { credential, headers } = context.switchToHttp().getRequest<Request>();
  if (!credential) throw signInRequired();
  const lastEventId = headers['last-event-id'];
  return { credential, lastEventId: typeof lastEventId === 'string' ? lastEventId : undefined };
});
