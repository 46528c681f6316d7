import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateImportProfile,
  ImportProfile,
  ImportProfilePage,
  ImportProfileQuery,
  UpdateImportProfile,
} from '#stages/3-implementation/import/import-profile.dto';
import { ImportProfileService } from '#stages/3-implementation/import/import-profile.service';

@ApiTags('3 Implementation')
@Controller('import-profiles')
export class ImportProfileController {
  constructor(private readonly service: ImportProfileService) {}

  /**
   * List import profiles
   *
   * @remarks By name. Sort by code or createdAt. A new agency begins with the files that the networks' own tools and
   * SP4N-LAPOR! write, in English and Indonesian, and with templates of our own.
   */
  @Get()
  @Permit('reference.read')
  list(@InCtx() ctx: Ctx, @Query() query: ImportProfileQuery): Promise<ImportProfilePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count import profiles
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('reference.read')
  count(@InCtx() ctx: Ctx, @Query() query: ImportProfileQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an import profile
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('reference.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ImportProfile> {
    return this.service.get(ctx, id);
  }

  /**
   * Add an import profile
   *
   * @remarks Data with dates: when a network renames its columns, add the profile again under its name with the first day.
   * Columns are found by name, in any order and any subset; what is not named stays with its row. A column of advertising
   * value equivalents is refused with the reason.
   */
  @Post()
  @Permit('import_profile.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateImportProfile): Promise<ImportProfile> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an import profile
   *
   * @remarks A merge patch: absent keeps, null clears. The next file is already read so. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('import_profile.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateImportProfile,
  ): Promise<ImportProfile> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove an import profile
   *
   * @remarks Refused with 409 when a file was read with it; give it a validTo instead. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('import_profile.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
