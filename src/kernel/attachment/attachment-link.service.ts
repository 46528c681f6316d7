import { Injectable } from '@nestjs/common';
import { actAs } from '#kernel/access/acting';
import { AttachmentService } from '#kernel/attachment/attachment.service';
import { keyOf, LINK_SECONDS, linkExpired, readLink, writeLink } from '#kernel/attachment/attachment-link.rules';
import { Configuration } from '#platform/config/configuration';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import type { FileAnswer } from '#platform/http/file-answer';
import { notFound } from '#platform/problem/catalogue';

const SECOND_MS = 1_000;

/** Links for pictures and downloads in a browser, which sends no token with them. */
@Injectable()
export class AttachmentLinkService {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    private readonly attachments: AttachmentService,
    { settings }: Configuration,
  ) {
    this.key = keyOf(settings.secret);
  }

  async make(ctx: Ctx, attachmentId: string): Promise<{ url: string; expiresAt: string }> {
    const attachment = await this.attachments.store.get(ctx, attachmentId);
    const { organizationId, userId } = ctx.actor;
    const expires = Math.floor(Date.now() / SECOND_MS) + LINK_SECONDS;
    const token = writeLink({ organizationId, attachmentId, userId, expires }, this.key);
    this.attachments.store.record(ctx, 'linked', attachment, {});
    return { url: `/api/v1/attachment-links/${token}`, expiresAt: new Date(expires * SECOND_MS).toISOString() };
  }

  /** The link stands for the person who made it, as they are now: what they may not see any more it does not show. */
  open(token: string): Promise<FileAnswer> {
    const link = readLink(token, this.key);
    if (!link) throw notFound();
    if (link.expires * SECOND_MS <= Date.now()) throw linkExpired();
    return actAs(this.database, link, (ctx) => this.attachments.content(ctx, link.attachmentId));
  }
}
