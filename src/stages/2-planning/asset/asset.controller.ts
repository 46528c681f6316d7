import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken, selfApproval } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import { Asset, AssetPage, AssetQuery, CreateAsset, MoveAsset, UpdateAsset } from '#stages/2-planning/asset/asset.dto';
import { editorNeeded } from '#stages/2-planning/asset/asset.rules';
import { AssetService } from '#stages/2-planning/asset/asset.service';

@ApiTags('2 Planning')
@Controller('assets')
export class AssetController {
  constructor(private readonly service: AssetService) {}

  /**
   * List assets
   *
   * @remarks Newest first; newest=true leaves out what a newer hand-over replaces. Sort by createdAt.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: AssetQuery): Promise<AssetPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count assets
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: AssetQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an asset
   *
   * @remarks With media type and checksum of its file; the file itself is downloaded as the attachment.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Asset> {
    return this.service.get(ctx, id);
  }

  /**
   * Hand over an asset
   *
   * @remarks Names a file uploaded before, with its rights. Faces, children and health need a consent reference. One
   * for a task whose last asset of the kind was returned replaces that and is its next version. A confidential or exempt
   * file is refused.
   */
  @Post()
  @Permit('content.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateAsset): Promise<Asset> {
    return this.service.create(ctx, input);
  }

  /**
   * Change what is said of an asset
   *
   * @remarks A merge patch: absent keeps, null clears. Only until it is accepted or returned; another file is another
   * hand-over. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('content.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateAsset,
  ): Promise<Asset> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Take a hand-over back
   *
   * @remarks Until it is accepted, and again once it came back: what is not wanted any more does not hold the piece up at
   * the publish gate. The newest alone. The file stays. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('content.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Accept or return an asset
   *
   * @remarks By an editor, or somebody who may approve content, and never by whoever handed it over. Returning needs a
   * reason and opens the task again with it, if it was done.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('content.write')
  @Refuses(reasonNeeded, selfApproval, editorNeeded)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveAsset): Promise<Asset> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List an asset's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('content.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
