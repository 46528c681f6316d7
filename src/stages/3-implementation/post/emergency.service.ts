import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { Problem } from '#platform/problem/problem';
import { EmergencyPassage } from '#stages/2-planning/approval/emergency-passage.service';
import type { EmergencyPublish, EmergencyPublished } from '#stages/3-implementation/post/emergency.dto';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';
import { PostService } from '#stages/3-implementation/post/post.service';

/** Publishes at once what cannot wait: the piece, its posts and the review that is owed, or nothing of it. */
@Injectable()
export class EmergencyService {
  constructor(
    private readonly passage: EmergencyPassage,
    private readonly posts: PostService,
  ) {}

  async publish(
    ctx: Ctx,
    contentPlanId: string,
    { posts, ...emergency }: EmergencyPublish,
  ): Promise<EmergencyPublished> {
    const { plan, review } = await this.passage.pass(ctx, contentPlanId, emergency);
    const stored: PostEntity[] = [];
    for (const [i, { caption, ...post }] of posts.entries()) {
      const values = {
        ...post,
        contentPlanId,
        caption: caption ?? plan.keyMessage ?? plan.title,
        pauseExemption: emergency.reason,
        publishedAt: post.publishedAt ?? new Date().toISOString(),
      };
      stored.push(await placed(`/posts/${i}`, () => this.posts.create(ctx, values)));
    }
    return { contentPlanId, state: plan.state, posts: stored, review };
  }
}

/** What is wrong with one of several is told with its place. */
async function placed<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || !error.options.errors) throw error;
    const errors = error.options.errors.map((fault) => ({ ...fault, pointer: `${place}${fault.pointer}` }));
    throw new Problem(error.kind, { ...error.options, errors, cause: error });
  }
}
