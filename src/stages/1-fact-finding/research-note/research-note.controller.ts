import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateResearchNote,
  ResearchNote,
  ResearchNotePage,
  ResearchNoteQuery,
  UpdateResearchNote,
} from '#stages/1-fact-finding/research-note/research-note.dto';
import { ResearchNoteService } from '#stages/1-fact-finding/research-note/research-note.service';

@ApiTags('1 Fact-finding')
@Controller('research-notes')
export class ResearchNoteController {
  constructor(private readonly service: ResearchNoteService) {}

  /**
   * List research notes
   *
   * @remarks Newest first. Sort by createdAt, observedOn or title.
   */
  @Get()
  @Permit('research_note.read')
  list(@InCtx() ctx: Ctx, @Query() query: ResearchNoteQuery): Promise<ResearchNotePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count research notes
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('research_note.read')
  count(@InCtx() ctx: Ctx, @Query() query: ResearchNoteQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a research note
   *
   * @remarks Answers 404 for an unknown id, for another agency's note and for one above the reader's clearance alike.
   */
  @Get(':id')
  @Permit('research_note.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ResearchNote> {
    return this.service.get(ctx, id);
  }

  /**
   * Store a research note
   *
   * @remarks Satisfies the gate condition `facts.research_note`: date, method and source are required, and the date is
   * not after today in the agency's own time zone. A classification above your own clearance is refused with 403.
   */
  @Post()
  @Permit('research_note.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateResearchNote): Promise<ResearchNote> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a research note
   *
   * @remarks A merge patch: absent keeps, null clears. A note cannot become stricter than the needs that cite it. Needs
   * If-Match or version.
   */
  @Patch(':id')
  @Permit('research_note.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateResearchNote,
  ): Promise<ResearchNote> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a research note
   *
   * @remarks Refused with 409 while a need or another record rests on it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('research_note.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
