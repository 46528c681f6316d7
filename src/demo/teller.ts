import type { INestApplicationContext } from '@nestjs/common';
import { MATTERS } from '#app/demo/case-story';
import type { Desk } from '#app/demo/desk';
import { type Desks, openDesks } from '#app/demo/desks';
import { JUDGING } from '#app/demo/evaluation-story';
import { MAKING, OWING } from '#app/demo/production-story';
import { HEARING, SENDING } from '#app/demo/public-story';
import type { CampaignStory, Scene } from '#app/demo/story';
import type { StoryFiles } from '#app/demo/story-files';
import type { Later, Step, Told } from '#app/demo/told';
import { WithoutAccount } from '#app/demo/without-account';
import type { World } from '#app/demo/world';
import { CampaignService } from '#kernel/campaign/campaign.service';
import { ScoreSheetService } from '#stages/2-planning/key-message/score-sheet.service';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { FeedbackReplyService } from '#stages/3-implementation/feedback-reply/feedback-reply.service';
import { LessonService } from '#stages/4-evaluation/lesson/lesson.service';

type Collection = keyof Desks;

const BEFORE_FIRST = [
  'reads',
  'attachments',
  'notes',
  'problem',
  'factors',
  'stakeholders',
  'baselines',
  'needs',
  'goal',
  'publics',
  'objectives',
  'strategies',
  'messages',
  'activities',
  'budget',
  'evaluationPlans',
  'copies',
  'chains',
  'contents',
  ...MAKING,
] as const;
const AFTER_FIRST = [
  'issues',
  ...SENDING,
  'posts',
  ...HEARING,
  ...MATTERS,
  'obstacles',
  ...OWING,
  'samples',
  'exports',
  ...JUDGING,
  'merges',
  'noteVersions',
  'tests',
  'classifications',
  'entries',
] as const;

interface Place {
  /** Key of the campaign, or empty for what belongs to none. */
  scope: string;
  campaignId?: string;
}

/** Tells the campaigns of one agency: every record by somebody who may store it, every move by somebody who may make it. */
export class Teller {
  private readonly desks: Desks;
  private readonly campaigns: CampaignService;
  private readonly messages: FeedbackMessageService;
  private readonly replies: FeedbackReplyService;
  private readonly lessons: LessonService;
  private readonly sheets: ScoreSheetService;
  private readonly unattended: WithoutAccount;
  private readonly kinds = new Map<string, Desk>();

  constructor(
    app: INestApplicationContext,
    private readonly world: World,
    files: StoryFiles,
  ) {
    this.desks = openDesks(app, files);
    this.campaigns = app.get(CampaignService);
    this.messages = app.get(FeedbackMessageService);
    this.replies = app.get(FeedbackReplyService);
    this.lessons = app.get(LessonService);
    this.sheets = app.get(ScoreSheetService);
    this.unattended = new WithoutAccount(app, world);
  }

  async open({ key, by, campaign }: CampaignStory): Promise<void> {
    const facts = this.world.fill(campaign);
    const { id } = await this.world.do(by, 'campaign.write', (ctx) => this.campaigns.create(ctx, facts));
    this.world.keep(key, id);
  }

  async tell({ key, scenes }: CampaignStory): Promise<void> {
    const campaignId = this.world.find(key);
    for (const scene of scenes) {
      await this.scene(scene, { scope: key, campaignId });
      if (scene.ends) {
        const { by, ...move } = scene.ends;
        await this.world.do(by, 'campaign.transition', (ctx) =>
          this.campaigns.transition(ctx, campaignId, this.world.fill(move)),
        );
      }
    }
  }

  async scene(scene: Scene, place: Place): Promise<void> {
    for (const collection of BEFORE_FIRST) await this.storeAll(collection, scene, place);
    await this.later(scene.first, place);
    for (const collection of AFTER_FIRST) await this.storeAll(collection, scene, place);
    await this.later(scene.last, place);
  }

  private async storeAll(collection: Collection, scene: Scene, place: Place): Promise<void> {
    const told = [scene[collection] ?? []].flat() as (Told<object> & { carryTo?: string })[];
    for (const each of told) await this.store(collection, each, place);
  }

  private async store(collection: Collection, told: Told<object> & { carryTo?: string }, place: Place): Promise<void> {
    const { by, key, steps = [], carryTo, ...facts } = told;
    const desk = this.desks[collection];
    const filled = {
      ...(place.campaignId ? { campaignId: place.campaignId } : {}),
      ...this.world.fill(facts, place.scope),
    };
    const { id, parts } = await this.world.do(by, desk.write, (ctx) => desk.create(ctx, filled));
    if (key) this.know(parts ?? { '': id }, key, desk, place.scope);
    for (const step of steps) await this.step(desk, id, step, place.scope);
    if (carryTo) await this.carry(by, id, { key, carryTo });
  }

  /** From now on the story can speak of it, and of each part under its own name: `key-part`. */
  private know(parts: Record<string, string>, key: string, desk: Desk, scope: string): void {
    for (const [part, id] of Object.entries(parts)) {
      this.world.keep(part ? `${key}-${part.replace('_', '-')}` : key, id, scope);
      this.kinds.set(id, desk);
    }
  }

  private async later(steps: Later[] = [], place: Place): Promise<void> {
    for (const { of, steps: next } of steps) {
      const id = this.world.find(of, place.scope);
      const desk = this.kinds.get(id);
      if (!desk) throw new Error(`The story moves ${of}, which is no record of a stage.`);
      for (const step of next) await this.step(desk, id, step, place.scope);
    }
  }

  private step(desk: Desk, id: string, step: Step, scope: string): Promise<unknown> {
    const { world } = this;
    if ('due' in step) return this.unattended.lookAt(step.due);
    if ('runsOut' in step) return this.unattended.runOut(desk, id, step.runsOut);
    if ('rated' in step) return this.unattended.rate(world.fill(step.rated, scope));
    if ('leader' in step) return this.unattended.decide(id, step);
    const { by } = step;
    if ('act' in step) return this.act(desk, id, step, scope);
    if ('change' in step)
      return world.do(by, desk.write, (ctx) => desk.change(ctx, id, world.fill(step.change, scope)));
    if ('triage' in step) return world.do(by, 'feedback.write', (ctx) => this.messages.triage(ctx, id, step.triage));
    if ('score' in step) return world.do(by, 'plan.write', (ctx) => this.sheets.put(ctx, id, undefined, step.score));
    if ('reply' in step)
      return world.do(by, 'feedback.write', (ctx) => this.replies.reply(ctx, id, world.fill(step.reply)));
    const { by: _who, ...move } = step;
    return world.do(by, desk.move, (ctx) => desk.transition(ctx, id, world.fill(move, scope)));
  }

  private act(
    desk: Desk,
    id: string,
    step: { by: string; act: string; with?: object },
    scope: string,
  ): Promise<unknown> {
    const act = desk.acts?.[step.act];
    if (!act) throw new Error(`The story does ${step.act} with what does not know it.`);
    const given = this.world.fill(step.with ?? {}, scope);
    return this.world.do(step.by, act.needs, (ctx) => act.do(ctx, id, given));
  }

  /** Until now, when the story has been told, the program saw whatever came due. */
  untilNow(): Promise<void> {
    return this.unattended.untilNow();
  }

  /** Opens the note in the next campaign, which is told from there under the lesson's own key. */
  private async carry(by: string, id: string, { key, carryTo }: { key?: string; carryTo: string }): Promise<void> {
    const campaignId = this.world.find(carryTo);
    const lesson = await this.world.do(by, 'evaluation.write', (ctx) => this.lessons.carryForward(ctx, id, campaignId));
    if (key && lesson.carriedNoteId) this.world.keep(key, lesson.carriedNoteId, carryTo.slice(1));
  }
}
