import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { Request } from '#platform/http/request';
import { Refuses } from '#platform/openapi/marks';
import type { ProblemMaker } from '#platform/problem/problem';
import { fileMissing, fileTooLarge, fileTypeRefused, storageUnavailable } from '#platform/storage/storage.problems';

/** A file that a request brought, checked and stored. */
export interface Upload {
  storageKey: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before the handler of a route that takes a file. */
    upload?: Upload;
  }

  interface FastifyContextConfig {
    /** The route takes a form with a file, and no JSON. */
    takesFile?: boolean;
    /** The file is a table, in whichever letters. */
    takesTable?: boolean;
  }
}

export const takesFile = ({ routeOptions }: Request): boolean => routeOptions.config?.takesFile === true;

interface TakenFile {
  /** It is a table, and may be in other letters than UTF-8. */
  table?: boolean;
  /** The route's own ways to refuse it. */
  refuses?: ProblemMaker[];
}

/** On a route: its body is a form (multipart/form-data) with a part named `file`, and texts beside it. */
export function TakesFile({ table = false, refuses = [] }: TakenFile = {}): MethodDecorator {
  return applyDecorators(
    RouteConfig({ takesFile: true, takesTable: table }),
    ApiConsumes('multipart/form-data'),
    Refuses(fileMissing, fileTooLarge, fileTypeRefused, storageUnavailable, ...refuses),
  );
}

/** The file that the request brought. */
export const InUpload = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const { upload } = context.switchToHttp().getRequest<Request>();
  if (!upload) throw new Error('This route has no file: it lacks @TakesFile().');
  return upload;
});
