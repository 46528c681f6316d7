import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateInformationEntry,
  InformationEntry,
  InformationEntryPage,
  InformationEntryQuery,
  UpdateInformationEntry,
} from '#stages/1-fact-finding/information-entry/information-entry.dto';
import { InformationEntryService } from '#stages/1-fact-finding/information-entry/information-entry.service';

@ApiTags('1 Fact-finding')
@Controller('information-entries')
export class InformationEntryController {
  constructor(private readonly service: InformationEntryService) {}

  /**
   * List entries of the registers
   *
   * @remarks By title. Sort by title or createdAt. register=dip is the list of public information, register=dik that of
   * exempt information; GET /information-entries.csv downloads one of them.
   */
  @Get()
  @Permit('information.read')
  list(@InCtx() ctx: Ctx, @Query() query: InformationEntryQuery): Promise<InformationEntryPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count entries of the registers
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('information.read')
  count(@InCtx() ctx: Ctx, @Query() query: InformationEntryQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an entry of the registers
   *
   * @remarks Answers 404 for an unknown id and for another agency's entry alike.
   */
  @Get(':id')
  @Permit('information.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<InformationEntry> {
    return this.service.get(ctx, id);
  }

  /**
   * Add an entry to the registers
   *
   * @remarks Exempt information needs a decided consequence test that exempts it and still runs; ground, legal basis and
   * time limit are taken from it. The list of exempt information names what is withheld and never leads to it.
   */
  @Post()
  @Permit('information.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateInformationEntry): Promise<InformationEntry> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an entry of the registers
   *
   * @remarks A merge patch: absent keeps, null clears. An entry whose exemption has ended names a new test, or becomes
   * public by another category and consequenceTestId null. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('information.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateInformationEntry,
  ): Promise<InformationEntry> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove an entry of the registers
   *
   * @remarks Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('information.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
