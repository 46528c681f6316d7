import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import { Configuration } from '#platform/config/configuration';
import type { Ctx } from '#platform/context/ctx';
import { visitTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import { Keeper } from '#platform/http/keeper';
import { KeptAnswer } from '#platform/http/kept-answer';
import { Knocks } from '#platform/http/knocks';
import { program } from '#platform/jobs/tenant-rounds';
import { notFound } from '#platform/problem/catalogue';

/** A page in the press is opened by many behind one address; nobody needs more. */
const A_MINUTE = 120;
/** So long a page stands, here and with whoever keeps a copy. */
const FRESH_MS = 300_000;
/** Where something of the agency changed meanwhile: often enough for the reader, and never once for each change. */
const AT_LEAST_MS = 10_000;
/** So long another process may still know whether an agency has a page. */
const KNOWN_MS = 30_000;

/** Outside row security: whose page it is. */
const AGENCY = 'SELECT organization_id AS id FROM public_agencies WHERE code = $1';

/** Which page of which agency somebody asks for; `key` names it together with everything that it depends on. */
export interface PageAsked {
  agency: string;
  key: readonly unknown[];
}

/**
 * Pages for everybody, without sign-in. They are made inside the agency at the clearance of nobody, so that row security
 * leaves out whatever is not open, and kept by agency and language: however many ask, they are made once in a while.
 */
@Injectable()
export class PublicPages {
  private readonly knocks: Knocks;
  private readonly agencies = new Keeper<string | null>({ freshMs: KNOWN_MS, most: 1_000 });
  private readonly pages = new Keeper<KeptAnswer>({ freshMs: FRESH_MS, most: 1_000 });

  constructor(
    private readonly database: Database,
    { settings }: Configuration,
  ) {
    this.knocks = new Knocks(A_MINUTE, settings.rateLimitPerMinute);
    database.onAppended((organizationId) => {
      this.agencies.letGo('', 0);
      this.pages.letGo(organizationId, AT_LEAST_MS);
    });
  }

  async show<T>(caller: CallerInfo, asked: PageAsked, make: (ctx: Ctx) => Promise<T>): Promise<KeptAnswer<T>> {
    await this.knocks.count(caller.address);
    const organizationId = await this.agencies.get(asked.agency, () => this.find(asked.agency));
    if (organizationId === null) throw notFound();
    const key = [organizationId, caller.locale, ...asked.key.map((part) => JSON.stringify(part ?? null))].join(' ');
    const page = await this.pages.get(
      key,
      async () => new KeptAnswer(await this.visit(caller, organizationId, make), FRESH_MS / 1_000),
    );
    return page as KeptAnswer<T>;
  }

  /** An agency that is not there and one that shows nothing are the same to whoever asks. */
  private async find(code: string): Promise<string | null> {
    const [found] = await this.database.transaction((session) => session.query<{ id: string }>(AGENCY, [code]));
    return found?.id ?? null;
  }

  /** One snapshot for the whole page: its numbers belong together. */
  private async visit<T>(
    { requestId, locale }: CallerInfo,
    organizationId: string,
    make: (ctx: Ctx) => Promise<T>,
  ): Promise<T> {
    const actor = { ...program(organizationId), clearance: 0 };
    const session = await this.database.begin('read');
    try {
      return await visitTenant(session, { actor, requestId, locale, channel: 'link' }, make);
    } finally {
      await session.rollback();
    }
  }
}
