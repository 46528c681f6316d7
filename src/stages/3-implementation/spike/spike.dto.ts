import { Answer, ListQuery, PageOf } from '#platform/records/answers.dto';
import { AnyId, AnyText, OneQuery } from '#platform/records/fields';
import { SpikeEntity } from '#stages/3-implementation/spike/spike.entity';

/** A topic that rose above its own history, with the counts that say so. */
export class Spike extends Answer(SpikeEntity) {}

/** A page of spikes. */
export class SpikePage extends PageOf(SpikeEntity) {}

export class SpikeQuery extends ListQuery {
  /**
   * Only spikes of these issues.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  issueId?: string[];

  /**
   * Only spikes by these rules.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  ruleId?: string[];

  /**
   * Only spikes of these topics.
   * @example ["jadwal fogging"]
   */
  @AnyText()
  topic?: string[];

  /**
   * Window ended at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Window ended before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
