import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { stateRefused } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  Import,
  ImportPage,
  ImportQuery,
  ImportRowPage,
  ImportRowQuery,
  MoveImport,
} from '#stages/3-implementation/import/import.dto';
import { importUnfinished } from '#stages/3-implementation/import/import.problems';
import { ImportService } from '#stages/3-implementation/import/import.service';

@ApiTags('3 Implementation')
@Controller('imports')
export class ImportController {
  constructor(private readonly service: ImportService) {}

  /**
   * List imports
   *
   * @remarks Newest first. Sort by createdAt. An import with a confidential row is shown to those who may see such rows.
   */
  @Get()
  @Permit('import.read')
  list(@InCtx() ctx: Ctx, @Query() query: ImportQuery): Promise<ImportPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count imports
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('import.read')
  count(@InCtx() ctx: Ctx, @Query() query: ImportQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an import
   *
   * @remarks How far the job is: processed of total, and what became of the rows.
   */
  @Get(':id')
  @Permit('import.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Import> {
    return this.service.get(ctx, id);
  }

  /**
   * List an import's rows
   *
   * @remarks In the order of the file, each with its verdict, the record that it brought and what was found in it. A row
   * whose record you may not see is not among them.
   */
  @Get(':id/rows')
  @Permit('import.read')
  rows(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: ImportRowQuery): Promise<ImportRowPage> {
    return this.service.rows(ctx, id, query);
  }

  /**
   * Cancel an import
   *
   * @remarks To cancelled, with the reason. Rows that were stored before stay stored; the others never are. Waits for the
   * rows that are being stored at the moment.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('import.write')
  @Refuses(stateRefused)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveImport): Promise<Import> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List an import's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('import.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }

  /**
   * Remove an import
   *
   * @remarks Only one that has ended, with its rows; the records that it brought stay. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('import.write')
  @Refuses(importUnfinished)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
