import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
  Logger,
  NotFoundException,
} from '@nestjs/common';
import { headersTooLarge, tooSlow } from '#platform/http/client-error';
import { localeOf, type Reply, type Request } from '#platform/http/request';
import { RouteTable } from '#platform/http/routes';
import {
  internal,
  invalid,
  NOT_HTTP,
  noSuchRoute,
  notAcceptable,
  notFound,
  tooLarge,
  unavailable,
  unreadable,
  unsupportedType,
} from '#platform/problem/catalogue';
import { Problem } from '#platform/problem/problem';
import { problemBody } from '#platform/problem/problem-body';
import { isDatabaseError, problemOfDatabase } from '#platform/problem/sqlstate';

/** Fastify and Nest throw errors of their own before a handler runs; each has its problem here. */
const BY_STATUS: Record<number, () => Problem> = {
  400: () => unreadable({ params: { reason: NOT_HTTP } }),
  404: () => noSuchRoute(),
  406: () => notAcceptable(),
  408: () => tooSlow(),
  413: () => tooLarge(),
  // Only the router says so, of an id that is longer than any id.
  414: () => notFound(),
  415: () =>
    unsupportedType({
      params: { accept: 'application/json' },
      headers: { accept: 'application/json', 'accept-patch': 'application/merge-patch+json, application/json' },
    }),
  422: () => unreadable({ params: { reason: NOT_HTTP } }),
  431: () => headersTooLarge(),
  503: () => unavailable({ headers: { 'retry-after': '2' } }),
};

const DATABASE_GONE =
  /timeout exceeded when trying to connect|query read timeout|connection terminated|client has encountered a connection error|connection error and is not queryable/i;

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseError(error) && !('statusCode' in error)) return problemOfDatabase(error);
  if (error instanceof Error && DATABASE_GONE.test(error.message))
    return unavailable({ headers: { 'retry-after': '2' }, cause: error });
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : Number((error as { statusCode?: number } | null)?.statusCode ?? 500);
  const made = BY_STATUS[status] ?? (status >= 400 && status < 500 ? () => invalid() : undefined);
  return made?.() ?? internal({ cause: error });
}

/** Every refusal and every failure leaves through here as application/problem+json, without SQL, stack, path or constraint name. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly routes: RouteTable) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    answerProblem(
      error instanceof NotFoundException ? this.routes.missing(request) : problemOf(error),
      request,
      host.switchToHttp().getResponse<Reply>(),
      this.logger,
    );
  }
}

export function answerProblem(problem: Problem, request: Request, reply: Reply, logger: Logger): void {
  if (problem.kind.status >= 500) {
    const cause = problem.options.cause;
    logger.error({
      requestId: request.id,
      code: problem.kind.code,
      cause: cause instanceof Error ? `${cause.name}: ${cause.message}\n${cause.stack}` : String(cause),
    });
  }
  const locale = localeOf(request);
  const body = problemBody(problem, { locale, requestId: request.id, instance: request.url.split('?')[0] ?? '' });
  reply
    .status(problem.kind.status)
    .headers({
      ...problem.options.headers,
      'content-language': locale,
      'content-type': 'application/problem+json; charset=utf-8',
    })
    .send(JSON.stringify(body));
}
