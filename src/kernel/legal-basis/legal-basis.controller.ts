import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import {
  CreateLegalBasis,
  LegalBasis,
  LegalBasisPage,
  LegalBasisQuery,
  LegalBasisUsage,
  UpdateLegalBasis,
} from '#kernel/legal-basis/legal-basis.dto';
import { LegalBasisService } from '#kernel/legal-basis/legal-basis.service';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';

@ApiTags('Organization')
@Controller('legal-bases')
export class LegalBasisController {
  constructor(private readonly service: LegalBasisService) {}

  /**
   * List legal bases
   *
   * @remarks Newest rule first. Sort by year, createdAt, type or title.
   */
  @Get()
  @Permit('reference.read')
  list(@InCtx() ctx: Ctx, @Query() query: LegalBasisQuery): Promise<LegalBasisPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count legal bases
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('reference.read')
  count(@InCtx() ctx: Ctx, @Query() query: LegalBasisQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a legal basis
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('reference.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<LegalBasis> {
    return this.service.get(ctx, id);
  }

  /**
   * List what rests on a legal basis
   *
   * @remarks Campaigns, research notes and whatever else names it, as far as the reader may see them.
   */
  @Get(':id/usage')
  @Permit('reference.read')
  async usesOf(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<LegalBasisUsage> {
    return { items: await this.service.usage(ctx, id), nextCursor: null };
  }

  /**
   * Add a legal basis
   *
   * @remarks The same rule can be stored once for each article that applies.
   */
  @Post()
  @Permit('legal_basis.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateLegalBasis): Promise<LegalBasis> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a legal basis
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('legal_basis.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateLegalBasis,
  ): Promise<LegalBasis> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a legal basis
   *
   * @remarks Refused with 409 while a campaign or a research note rests on it; GET /legal-bases/{id}/usage names them. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('legal_basis.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
