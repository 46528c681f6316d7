import { rm } from 'node:fs/promises';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ACCESS, type Access } from '#platform/auth/access.decorator';
import { Configuration } from '#platform/config/configuration';
import { Admission } from '#platform/context/admission';
import type { Request } from '#platform/http/request';
import { Operations } from '#platform/openapi/operations';
import { unsupportedType } from '#platform/problem/catalogue';
import { cleanFileName } from '#platform/storage/file-name.rules';
import { kindOf, TAKEN_ENDINGS } from '#platform/storage/media-types';
import { type Received, receive } from '#platform/storage/receive';
import { Storage } from '#platform/storage/storage';
import { fileTypeRefused } from '#platform/storage/storage.problems';
import { takesFile, type Upload } from '#platform/storage/takes-file';

const FORM = 'multipart/form-data';

/**
 * Stands before the edge on routes that take a file. A file takes as long as its line is slow, so it is received and
 * stored before the request's transaction opens, for people who may store it; what no record claims then goes again.
 */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(
    private readonly admission: Admission,
    private readonly operations: Operations,
    private readonly storage: Storage,
    private readonly reflector: Reflector,
    private readonly configuration: Configuration,
  ) {}

  intercept(route: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = route.switchToHttp().getRequest<Request>();
    if (!takesFile(request)) return next.handle();
    return from(this.take(route, request, next));
  }

  private async take(route: ExecutionContext, request: Request, next: CallHandler): Promise<unknown> {
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, [route.getHandler(), route.getClass()]);
    this.operations.of(route).refuseUnknownQuery(request);
    const { organizationId } = await this.admission.admit(request, access);
    if (!request.headers['content-type']?.toLowerCase().startsWith(FORM))
      throw unsupportedType({ params: { accept: FORM }, headers: { accept: FORM } });
    const path = await this.storage.place();
    try {
      const received = await receive(request.raw, { path, limit: this.configuration.settings.uploadLimit });
      return await this.store(organizationId, received, request, next);
    } finally {
      await rm(path, { force: true });
    }
  }

  private async store(
    organizationId: string,
    received: Received,
    request: Request,
    next: CallHandler,
  ): Promise<unknown> {
    const { path, sentName, bytes, sha256, fields } = received;
    const kind = await kindOf(path, sentName, request.routeOptions.config?.takesTable);
    if (!kind) throw fileTypeRefused({ params: { endings: TAKEN_ENDINGS.join(', ') } });
    const storageKey = await this.storage.keep(organizationId, received);
    const fileName = cleanFileName(sentName, kind.ending);
    request.upload = { storageKey, fileName, mediaType: kind.mediaType, bytes, sha256 } satisfies Upload;
    request.body = fields;
    // What an Idempotency-Key stands for: the texts and the content, not the boundary between them.
    request.rawBody = Buffer.from(JSON.stringify([sha256, fileName, Object.entries(fields).sort()]));
    try {
      return await lastValueFrom(next.handle(), { defaultValue: undefined });
    } finally {
      await this.storage.settleQuietly(organizationId, storageKey);
    }
  }
}
