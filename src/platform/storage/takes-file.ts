import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { Request } from '#platform/http/request';
import { Refuses } from '#platform/openapi/marks';
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
  }
}

export const takesFile = ({ routeOptions }: Request): boolean => routeOptions.config?.takesFile === true;

/** On a route: its body is a form (multipart/form-data) with a part named `file`, and texts beside it. */
export function TakesFile(): MethodDecorator {
  return applyDecorators(
    RouteConfig({ takesFile: true }),
    ApiConsumes('multipart/form-data'),
    Refuses(fileMissing, fileTooLarge, fileTypeRefused, storageUnavailable),
  );
}

/** The file that the request brought. */
export const InUpload = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const { upload } = context.switchToHttp().getRequest<Request>();
  if (!upload) throw new Error('This route has no file: it lacks @TakesFile().');
  return upload;
});
