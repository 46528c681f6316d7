import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PermissionMatrix } from '#kernel/access/permission-matrix.dto';
import { PERMISSIONS } from '#kernel/access/permissions';
import { SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';

@ApiTags('Sign-in')
@Controller('permissions/matrix')
export class PermissionMatrixController {
  /**
   * Read who may do what
   *
   * @remarks Each permission with the roles that have it. Every operation of this document names its own in x-permission.
   */
  @Get()
  @SignedIn()
  get(@InCtx() { locale }: Ctx): PermissionMatrix {
    const items = Object.entries(PERMISSIONS).map(([permission, { roles, text }]) => ({
      permission,
      text: text[locale],
      roles: [...roles],
    }));
    return { items, nextCursor: null };
  }
}
