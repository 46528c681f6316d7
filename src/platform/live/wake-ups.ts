import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Configuration } from '#platform/config/configuration';
import { Database } from '#platform/database/database';
import { Ear } from '#platform/live/ear';

/** Beside what is heard, everybody looks so often: a process that was killed right after its commit has told nobody. */
const LOOK_MS = 15_000;
/** Where nothing can be heard, as behind a pooler of transactions, looking is all there is. */
const DEAF_LOOK_MS = 2_000;
/** Commits within so short a time are told of together. */
const TOGETHER_MS = 20;

/**
 * Wakes whoever follows a tenant's chain when it grew, in whichever process. Other processes are told after the commit and
 * beside it: a NOTIFY inside would make the writers of all tenants wait for each other.
 */
@Injectable()
export class WakeUps implements OnModuleDestroy {
  private readonly logger = new Logger('WakeUps');
  private readonly me = randomUUID();
  private readonly sleepers = new Map<string, Set<() => void>>();
  private readonly toTell = new Map<string, NodeJS.Timeout>();
  private readonly ear: Ear;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(database: Database, { settings }: Configuration) {
    this.ear = new Ear(settings.databaseUrl, database, {
      heard: (text) => this.heard(text),
      changed: () => this.lookNow(),
    });
    database.onAppended((organizationId) => this.appended(organizationId));
  }

  /** Whether other processes can be heard at the moment. */
  get listening(): boolean {
    return this.ear.hears;
  }

  /** Calls `wake` whenever the tenant's chain may have grown; the answer ends that. */
  follow(organizationId: string, wake: () => void): () => void {
    const others = this.sleepers.get(organizationId) ?? new Set();
    this.sleepers.set(organizationId, others.add(wake));
    if (this.sleepers.size === 1 && others.size === 1) this.begin();
    return () => {
      others.delete(wake);
      if (others.size === 0 && this.sleepers.get(organizationId) === others) this.sleepers.delete(organizationId);
      if (this.sleepers.size === 0) this.rest();
    };
  }

  onModuleDestroy(): Promise<void> {
    this.closed = true;
    for (const timer of this.toTell.values()) clearTimeout(timer);
    this.toTell.clear();
    this.rest();
    return this.ear.close();
  }

  /** The connection is kept for those who follow; where nobody does, there is none. */
  private begin(): void {
    if (this.closed) return;
    void this.ear.open();
    this.look();
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.ear.close();
  }

  private look(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.lookNow(), this.ear.hears ? LOOK_MS : DEAF_LOOK_MS).unref();
  }

  private lookNow(): void {
    if (this.sleepers.size === 0) return;
    for (const organizationId of this.sleepers.keys()) this.wake(organizationId);
    this.look();
  }

  private appended(organizationId: string): void {
    this.wake(organizationId);
    if (this.closed || this.toTell.has(organizationId)) return;
    const tell = (): void => {
      this.toTell.delete(organizationId);
      this.ear.say(`${organizationId} ${this.me}`).catch((error: Error) => {
        this.logger.debug(`Other processes will notice by themselves: ${error.message}`);
      });
    };
    this.toTell.set(organizationId, setTimeout(tell, TOGETHER_MS).unref());
  }

  private heard(text: string): void {
    const [organizationId = '', from] = text.split(' ');
    if (from !== this.me) this.wake(organizationId);
  }

  private wake(organizationId: string): void {
    for (const wake of this.sleepers.get(organizationId) ?? []) wake();
  }
}
