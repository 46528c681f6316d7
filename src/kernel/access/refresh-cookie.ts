import type { CallerInfo } from '#kernel/access/caller';
import { foreignOrigin, SESSION_DAYS } from '#kernel/access/sign-in.rules';
import type { RunningSettings } from '#platform/config/configuration';
import type { Request } from '#platform/http/request';

/** The prefix makes browsers refuse it from another host, without encryption, or for a part of the site only. */
const NAME = '__Host-siklus-refresh';
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';

export function readCookie(request: Request): string | null {
  const pieces = (request.headers.cookie ?? '').split(';').map((piece) => piece.trim());
  return pieces.find((piece) => piece.startsWith(`${NAME}=`))?.slice(NAME.length + 1) || null;
}

export function writeCookie({ reply }: CallerInfo, token: string): void {
  reply.header('set-cookie', `${NAME}=${token}; Max-Age=${SESSION_DAYS.idle * 86_400}; ${ATTRIBUTES}`);
}

export function clearCookie({ reply }: CallerInfo): void {
  reply.header('set-cookie', `${NAME}=; Max-Age=0; ${ATTRIBUTES}`);
}

/**
 * Browsers send a cookie along whoever asks: only pages of this service and of the origins it allows may use it. Origin
 * decides where there is one; without it, only a browser's own word that the page is ours.
 */
export function refuseForeign({ request }: CallerInfo, { allowedOrigins, publicUrl }: RunningSettings): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const own = [`${request.protocol}://${request.host}`, publicUrl && new URL(publicUrl).origin, ...allowedOrigins];
  const fits = origin === undefined ? site === 'same-origin' : own.includes(origin);
  if (!fits) throw foreignOrigin();
}
