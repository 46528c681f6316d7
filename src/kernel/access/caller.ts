import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { localeOf, type Reply, type Request } from '#platform/http/request';
import type { Locale } from '#platform/problem/problem';

/** Who knocks at the door before anybody is signed in. */
export interface CallerInfo {
  address: string;
  device: string | null;
  requestId: string;
  locale: Locale;
  request: Request;
  reply: Reply;
}

export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): CallerInfo => {
  const request = context.switchToHttp().getRequest<Request>();
  const device = request.headers['user-agent']?.trim().slice(0, 500);
  return {
    address: request.ip,
    device: device || null,
    requestId: request.id,
    locale: localeOf(request),
    request,
    reply: context.switchToHttp().getResponse<Reply>(),
  };
});
