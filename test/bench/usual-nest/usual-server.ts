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
import { CampaignRow, CreateNote, NoteRow } from './usual-model.js';

/** What tutorials teach: entities found and saved by repositories, offset paging, live counts; no sign-in, no tenants, no audit. */
@Injectable()
class UsualService {
  @InjectRepository(CampaignRow)
  private readonly campaigns: Repository<CampaignRow>;

  @InjectRepository(NoteRow)
  private readonly notes: Repository<NoteRow>;

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
      entities: [CampaignRow, NoteRow],
      poolSize: 8,
    }),
    TypeOrmModule.forFeature([CampaignRow, NoteRow]),
  ],
  controllers: [UsualController],
  providers: [UsualService],
})
class UsualModule {}

const app = await NestFactory.create<NestFastifyApplication>(UsualModule, new FastifyAdapter(), { logger: ['error'] });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
app.useGlobalInterceptors(new ClassSerializerInterceptor(app.get(Reflector)));
await app.listen(0, '127.0.0.1');
process.send?.({ port: Number(new URL(await app.getUrl()).port) });
