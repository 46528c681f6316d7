import 'reflect-metadata';
import {
  Body,
  ClassSerializerInterceptor,
  Controller,
  Get,
  Inject,
  Injectable,
  Module,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  ValidationPipe,
} from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { newId } from '#platform/database/ids';
import { CampaignRow, CreateNote, CreateSamples, NoteRow, SampleRow } from './usual-model.js';

/** What tutorials teach: entities found and saved by repositories, offset paging, live counts; no sign-in, no tenants, no audit. */
@Injectable()
class UsualService {
  @InjectRepository(CampaignRow)
  private readonly campaigns: Repository<CampaignRow>;

  @InjectRepository(NoteRow)
  private readonly notes: Repository<NoteRow>;

  @InjectRepository(SampleRow)
  private readonly samples: Repository<SampleRow>;

  /** An insert for each sample, in one transaction, and no rollups. */
  bring({ items }: CreateSamples) {
    const own = { organizationId: process.env.BENCH_ORGANIZATION ?? '', createdBy: process.env.BENCH_USER ?? '' };
    const usual = { cumulative: true, definitionVersion: '1', source: 'api' };
    return this.samples.manager.transaction(async (manager) => {
      for (const item of items)
        await manager.insert(SampleRow, { ...item, ...own, ...usual, id: newId(), day: item.capturedAt.slice(0, 10) });
      return { count: items.length };
    });
  }

  /** Added up from the samples whenever somebody asks. */
  metrics(id: string, by: string) {
    const key = by === 'channel' ? 'channel_id' : 'day';
    return this.samples.query(
      `SELECT ${key} AS key, metric, sum(value - before) AS gained, count(*)::int AS series FROM (
         SELECT s.day, p.channel_id, s.metric, s.value, lag(s.value) OVER (PARTITION BY s.post_id, s.metric ORDER BY s.captured_at) AS before
         FROM metric_samples s JOIN posts p ON p.organization_id = s.organization_id AND p.id = s.post_id
         WHERE p.organization_id = $1 AND p.campaign_id = $2) readings GROUP BY 1, 2 ORDER BY 1, 2`,
      [process.env.BENCH_ORGANIZATION ?? '', id],
    );
  }

  async campaign(id: string) {
    const campaign = await this.campaigns.findOne({ where: { id } });
    if (!campaign) throw new NotFoundException();
    const researchNotes = await this.notes.count({
      where: { campaignId: id, organizationId: campaign.organizationId },
    });
    return Object.assign(campaign, { counts: { researchNotes } });
  }

  list(page: number) {
    return this.notes.find({
      where: { organizationId: process.env.BENCH_ORGANIZATION ?? '' },
      order: { createdAt: 'DESC' },
      skip: (page - 1) * 50,
      take: 50,
    });
  }

  create(input: CreateNote) {
    return this.notes.save(
      this.notes.create({
        ...input,
        organizationId: process.env.BENCH_ORGANIZATION ?? '',
        createdBy: process.env.BENCH_USER ?? '',
        level: 0,
      }),
    );
  }
}

@Controller()
class UsualController {
  @Inject()
  private readonly service: UsualService;

  @Get('campaigns/:id')
  campaign(@Param('id', ParseUUIDPipe) id: string) {
    return this.service.campaign(id);
  }

  @Get('campaigns/:id/metrics')
  metrics(@Param('id', ParseUUIDPipe) id: string, @Query('by') by: string) {
    return this.service.metrics(id, by);
  }

  @Post('metric-samples')
  bring(@Body() input: CreateSamples) {
    return this.service.bring(input);
  }

  @Get('research-notes')
  list(@Query('page') page: string) {
    return this.service.list(Number(page));
  }

  @Post('research-notes')
  create(@Body() input: CreateNote) {
    return this.service.create(input);
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env.BENCH_ADMIN_DATABASE ?? '',
      entities: [CampaignRow, NoteRow, SampleRow],
      poolSize: 8,
    }),
    TypeOrmModule.forFeature([CampaignRow, NoteRow, SampleRow]),
  ],
  controllers: [UsualController],
  providers: [UsualService],
})
class UsualModule {}

const app = await NestFactory.create<NestFastifyApplication>(
  UsualModule,
  new FastifyAdapter({ bodyLimit: 10_000_000 }),
  { logger: ['error'] },
);
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
app.useGlobalInterceptors(new ClassSerializerInterceptor(app.get(Reflector)));
await app.listen(0, '127.0.0.1');
process.send?.({ port: Number(new URL(await app.getUrl()).port) });
