import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { type Answered, RecordService } from '#platform/records/record.service';
import type { CorrectPost, WithdrawPost } from '#stages/3-implementation/correction/correction.dto';
import type { CorrectionEntity } from '#stages/3-implementation/correction/correction.entity';
import { corrections } from '#stages/3-implementation/correction/correction-store';
import { PostService } from '#stages/3-implementation/post/post.service';

/** What was put right in public: read here, made by moving the post. */
@Injectable()
export class CorrectionService extends RecordService<CorrectionEntity> {
  /** It stays as it is, whoever asks. */
  protected readonly actions = [];

  constructor(private readonly posts: PostService) {
    super(corrections);
  }

  async correct(ctx: Ctx, postId: string, { type, reason, caption }: CorrectPost): Promise<Answered<CorrectionEntity>> {
    const { correction } = await this.posts.move(ctx, postId, { to: 'corrected', type, reason, caption });
    return this.answer(ctx, correction as CorrectionEntity);
  }

  async withdraw(ctx: Ctx, postId: string, { type, reason }: WithdrawPost): Promise<Answered<CorrectionEntity>> {
    const { correction } = await this.posts.move(ctx, postId, { to: 'taken_down', type, reason });
    return this.answer(ctx, correction as CorrectionEntity);
  }
}
