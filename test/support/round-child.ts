import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '#app/app.module';
import { PinoLogger } from '#platform/http/logger';
import { ApprovalDeadlines } from '#stages/2-planning/approval/approval-deadline.service';
import { ClockRounds } from '#stages/3-implementation/clock/clock-round.service';
import type { RoundKind } from '#test/support/round-process';

/** The service without its network, in a process of its own: it looks for what is due when it is told to, and only then. */
const KINDS = { clocks: ClockRounds, approvals: ApprovalDeadlines } as const satisfies Record<RoundKind, unknown>;

const logger = new PinoLogger('warn');
const settings = JSON.parse(process.env.ROUND_SETTINGS ?? '{}');
const app = await NestFactory.createApplicationContext(AppModule.with(settings), { logger, abortOnError: false });
for (const kind of Object.values(KINDS)) app.get(kind).onModuleDestroy();

process.on('message', async ({ kind, now }: { kind: RoundKind; now: string }) => {
  process.send?.({ done: await app.get(KINDS[kind]).round(new Date(now)) });
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
process.send?.({ done: 0 });
