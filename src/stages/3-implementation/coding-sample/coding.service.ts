import { Injectable } from '@nestjs/common';
import { sameTopic } from '#kernel/campaign/topic';
import type { Ctx } from '#platform/context/ctx';
import { openCursor, sealCursor } from '#platform/records/cursor';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import type {
  CodeItem,
  CodingItemPage,
  CodingItemQuery,
  CodingProgress,
} from '#stages/3-implementation/coding-sample/coding.dto';
import { codesFixed, notCoder } from '#stages/3-implementation/coding-sample/coding.rules';
import type { CodingCategory, CodingSampleEntity } from '#stages/3-implementation/coding-sample/coding-sample.entity';
import { CodingSampleService } from '#stages/3-implementation/coding-sample/coding-sample.service';
import { codedBy, itemsOf, keepCodings, knownItems } from '#stages/3-implementation/coding-sample/coding-store';

const ORDER = 'coding-items:position';

/** Two people code the same items, and neither sees what the other says before both are done. */
@Injectable()
export class CodingService {
  constructor(private readonly samples: CodingSampleService) {}

  async items(ctx: Ctx, id: string, { limit = 50, cursor }: CodingItemQuery): Promise<CodingItemPage> {
    const sample = await this.samples.store.get(ctx, id);
    const after = cursor === undefined ? 0 : Number(openCursor(cursor, `${ORDER}:${id}`).value);
    const coderId = sample.state === 'coding' ? ctx.actor.userId : null;
    const found = await itemsOf(ctx, sample, { after, limit: limit + 1, coderId });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? sealCursor({ sort: `${ORDER}:${id}`, value: last.position, id: last.id }) : null;
    return { items, nextCursor };
  }

  async code(ctx: Ctx, id: string, items: readonly CodeItem[]): Promise<CodingProgress> {
    const sample = await this.samples.store.lock(ctx, id);
    const coder = coderOf(sample, ctx.actor.userId);
    if (sample.state !== 'coding') throw codesFixed();
    const named = items.map(({ itemId }) => itemId.toLowerCase());
    const known = await knownItems(ctx, sample, named);
    decide(ctx, codeVerdicts(sample.categories, items, known));
    await keepCodings(
      ctx,
      items.map((item) => ({ ...item, topic: sameTopic(item.topic) })),
    );
    const coded = await codedBy(ctx, id, ctx.actor.userId);
    // What was said stands in no event: whoever reads the audit may be the other coder.
    this.samples.store.record(ctx, 'coded', sample, { items: { to: items.length } });
    const next = coded < sample.drawn ? sample : await this.finish(ctx, sample, coder);
    return { coded, left: sample.drawn - coded, state: next.state };
  }

  private async finish(ctx: Ctx, sample: CodingSampleEntity, coder: Coder): Promise<CodingSampleEntity> {
    const other = coder === 'first' ? sample.secondCodedAt : sample.firstCodedAt;
    const set = { [`${coder}CodedAt`]: new Date().toISOString() };
    return other === null
      ? this.samples.store.update(ctx, sample, set, 'coded_by_one')
      : this.samples.store.move(ctx, sample, { to: 'coded', set });
  }
}

type Coder = 'first' | 'second';

export function coderOf(sample: CodingSampleEntity, userId: string): Coder {
  if (sample.firstCoderId === userId) return 'first';
  if (sample.secondCoderId === userId) return 'second';
  throw notCoder();
}

/** Each item once, of this sample, with what the sample asks for and nothing else. */
function codeVerdicts(
  asked: readonly CodingCategory[],
  items: readonly CodeItem[],
  known: ReadonlySet<string>,
): FieldVerdict[] {
  const before = new Set<string>();
  return items.flatMap((item, index): FieldVerdict[] => {
    const id = item.itemId.toLowerCase();
    const once = !before.has(id);
    before.add(id);
    const missing = asked.filter((category) => item[category] === undefined);
    const more = (['kind', 'sentiment', 'topic'] as const).filter(
      (category) => item[category] !== undefined && !asked.includes(category),
    );
    return [
      verdict('coding_sample.item_unknown', known.has(id) && once, `/items/${index}/itemId`, {
        en: 'Not an item of this sample, or named twice.',
        id: 'Bukan butir sampel ini, atau disebut dua kali.',
      }),
      verdict('coding_sample.code_missing', missing.length === 0, `/items/${index}/${missing[0] ?? ''}`, {
        en: 'The sample asks for it; null says that it cannot be told.',
        id: 'Sampel memintanya; null berarti tidak dapat ditentukan.',
      }),
      verdict('coding_sample.code_not_asked', more.length === 0, `/items/${index}/${more[0] ?? ''}`, {
        en: 'The sample does not ask for it.',
        id: 'Sampel tidak memintanya.',
      }),
    ].filter(({ passed }) => !passed);
  });
}

function verdict(code: string, passed: boolean, pointer: string, message: FieldVerdict['message']): FieldVerdict {
  return { code, passed, pointer, message };
}
