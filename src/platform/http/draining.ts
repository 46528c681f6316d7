import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { unavailable } from '#platform/problem/catalogue';

/** Running requests get so long to finish; whoever stops the process may have less patience. */
const GRACE_MS = 10_000;

/** Knows whether the service has been told to stop, and which requests still run. */
@Injectable()
export class Draining implements OnModuleDestroy {
  private begun = false;
  private running = 0;
  private allDone: () => void = () => undefined;
  private readonly endless = new Set<() => void>();

  get hasBegun(): boolean {
    return this.begun;
  }

  /** What would go on for ever ends when the draining begins; the answer takes it off the list again. */
  whenBegun(end: () => void): () => void {
    this.endless.add(end);
    return () => this.endless.delete(end);
  }

  enter(): void {
    this.running += 1;
  }

  leave(): void {
    this.running -= 1;
    if (this.running === 0) this.allDone();
  }

  /** The first thing that happens when the application closes: the door stays open until the last request is done, to say so. */
  async onModuleDestroy(): Promise<void> {
    this.begun = true;
    for (const end of this.endless) end();
    if (this.running === 0) return;
    await new Promise<void>((resolve) => {
      this.allDone = resolve;
      setTimeout(resolve, GRACE_MS).unref();
    });
  }
}

/** While it stops, running requests finish, new ones are sent elsewhere, and connections are not kept. */
export function useDraining(fastify: FastifyInstance, draining: Draining): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (draining.hasBegun && !request.url.startsWith('/health/'))
      return done(unavailable({ headers: { 'retry-after': '2' } }));
    draining.enter();
    // Comes in every case, also when the caller went away.
    reply.raw.once('close', () => draining.leave());
    done();
  });
  fastify.addHook('onSend', async (_request, reply) => {
    if (draining.hasBegun) reply.header('connection', 'close');
  });
}
