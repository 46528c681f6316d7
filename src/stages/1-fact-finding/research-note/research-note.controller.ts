import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { recordCited } from '#kernel/campaign/citations';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateResearchNote,
  NewResearchNoteVersion,
  ResearchNote,
  ResearchNotePage,
  ResearchNoteQuery,
  ResearchNoteVersions,
  UpdateResearchNote,
} from '#stages/1-fact-finding/research-note/research-note.dto';
import { noteSuperseded } from '#stages/1-fact-finding/research-note/research-note.rules';
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
   * @remarks Satisfies the gate condition `facts.research_note`: date, method and source are required, and no date is
   * after today in the agency's own time zone. Surveys, interviews, focus groups, media scans, analyses of complaints,
   * reviews of regulations and situations name the period that they speak of. A classification above your own clearance
   * is refused with 403.
   */
  @Post()
  @Permit('research_note.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateResearchNote): Promise<ResearchNote> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a research note
   *
   * @remarks A merge patch: absent keeps, null clears. A note cannot become stricter than the needs that cite it. Refused
   * with 409 once an approved goal, an objective below it or a decided consequence test rests on the note: then store a
   * new version. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('research_note.write')
  @Refuses(recordCited, noteSuperseded)
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
   * @remarks Refused with 409 while a need, a decision or a newer version rests on it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('research_note.write')
  @Refuses(ruleBroken, recordCited, noteSuperseded)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Store a new version of a research note
   *
   * @remarks For notes on which a decision rests: the old version stays as it was and names the new one, which takes over
   * all that the body does not say. A note has one successor: of two that come together one is refused with 409.
   */
  @Post(':id/versions')
  @Permit('research_note.write')
  @Refuses(noteSuperseded)
  addVersion(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: NewResearchNoteVersion,
  ): Promise<ResearchNote> {
    return this.service.addVersion(ctx, id, input);
  }

  /**
   * List the versions of a research note
   *
   * @remarks The whole chain in which the note stands, oldest first, as far as the reader may see it.
   */
  @Get(':id/versions')
  @Permit('research_note.read')
  async versions(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ResearchNoteVersions> {
    return { items: await this.service.versions(ctx, id), nextCursor: null };
  }
}
