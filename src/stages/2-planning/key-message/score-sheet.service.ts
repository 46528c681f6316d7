import { Injectable } from '@nestjs/common';
import { refuseOwn } from '#kernel/access/four-eyes';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { type ActionRule, type Answered, agreed, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { SCORERS, textStands, twoHaveScored } from '#stages/2-planning/key-message/key-message.rules';
import { KeyMessageService } from '#stages/2-planning/key-message/key-message.service';
import { ScoreSheetEntity } from '#stages/2-planning/key-message/score-sheet.entity';

/** Which text a sheet judges is the message's present one, or it is out of date. */
const OUTDATED = `(SELECT m.text_version <> t.text_version FROM key_messages m
  WHERE m.organization_id = t.organization_id AND m.id = t.key_message_id)`;

/** A reader sees the sheets of a text once both are there, and their own before. */
const SHOWN = `(t.created_by = siklus_user() OR (SELECT count(*) FROM score_sheets s WHERE s.organization_id = t.organization_id
  AND s.key_message_id = t.key_message_id AND s.text_version = t.text_version) >= ${SCORERS} OR ${OUTDATED})`;

export const scoreSheets = new Resource<ScoreSheetEntity>({
  entity: ScoreSheetEntity,
  name: 'score_sheet',
  path: 'key-messages/{id}/scores',
  title: 'text',
  computed: { outdated: OUTDATED },
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  filters: {
    keyMessageId: { kind: 'any', property: 'keyMessageId' },
    textVersion: { kind: 'any', property: 'textVersion' },
    createdBy: { kind: 'any', property: 'createdBy' },
    shown: { kind: 'sql', condition: `${SHOWN} = {}` },
  },
});

type PutSheet = object & { textVersion: number; version?: number };

const WHAT = { en: 'the key message', id: 'pesan kunci' };

@Injectable()
export class ScoreSheetService extends RecordService<ScoreSheetEntity> {
  protected readonly actions: ActionRule<ScoreSheetEntity>[] = [];

  constructor(private readonly messages: KeyMessageService) {
    super(scoreSheets);
  }

  /** Every sheet that the reader may see, those of earlier texts too. */
  async of(ctx: Ctx, keyMessageId: string) {
    await this.messages.store.get(ctx, keyMessageId);
    return this.store.list(ctx, { keyMessageId: [keyMessageId], shown: true, limit: 200 });
  }

  /** The message is held meanwhile: two who score at once both land, and a third sees both. */
  async put(ctx: Ctx, keyMessageId: string, expected: Expected, input: PutSheet): Promise<Answered<ScoreSheetEntity>> {
    const message = await this.messages.store.lock(ctx, keyMessageId);
    refuseOwn(ctx, [message.createdBy, message.textBy], WHAT);
    decide(ctx, [
      campaignRuns(await holdCampaign(ctx, message.campaignId)),
      textStands(input.textVersion, message.textVersion),
    ]);
    const { items } = await this.store.list(ctx, { keyMessageId: [keyMessageId], textVersion: [message.textVersion] });
    const mine = items.find(({ createdBy }) => createdBy === ctx.actor.userId);
    if (mine) return this.change(ctx, mine.id, expected, input);
    if (items.length >= SCORERS) throw twoHaveScored();
    const { version: _none, ...scores } = input;
    const { campaignId, text } = message;
    return this.answer(ctx, await this.store.insert(ctx, { ...scores, keyMessageId, campaignId, text }));
  }

  private async change(ctx: Ctx, id: string, expected: Expected, input: PutSheet): Promise<Answered<ScoreSheetEntity>> {
    const { version, ...scores } = input;
    const current = await this.store.lock(ctx, id, agreed(expected, version));
    return this.answer(ctx, await this.store.update(ctx, current, { note: null, ...scores }));
  }
}
