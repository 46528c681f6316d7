import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, OneQuery } from '#platform/records/fields';
import {
  IMPROVEMENT_STATES,
  ServiceImprovementEntity,
} from '#stages/4-evaluation/service-improvement/service-improvement.entity';

/** What changed in a public service, and how its indicator stood before and after. */
export class ServiceImprovement extends MovableAnswer(ServiceImprovementEntity) {}

const OPTIONAL = ['beforeValue', 'afterValue', 'evidence', 'classification'] as const;

/** A service improvement to report. It takes its campaign from the follow-up that led to it. */
export class CreateServiceImprovement extends Input(
  ServiceImprovementEntity,
  ['followUpId', 'service', 'change', 'effectiveOn', 'indicator', 'unit'],
  OPTIONAL,
) {}

/** Changes to a reported improvement: absent keeps, null clears. */
export class UpdateServiceImprovement extends Patch(
  Input(ServiceImprovementEntity, ['service', 'change', 'effectiveOn', 'indicator', 'unit'], OPTIONAL),
) {}

/** A move of a service improvement. */
export class MoveServiceImprovement extends MoveInput(IMPROVEMENT_STATES) {}

/** A page of service improvements. */
export class ServiceImprovementPage extends PageOf(ServiceImprovementEntity) {}

export class ServiceImprovementQuery extends CampaignListQuery {
  /**
   * Only improvements that these follow-ups led to.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e75"]
   */
  @AnyId()
  followUpId?: string[];

  /**
   * Only improvements in these states.
   * @example ["verified"]
   */
  @AnyChoice(IMPROVEMENT_STATES)
  state?: string[];

  /**
   * In effect on or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * In effect before this day.
   * @example "2027-01-01"
   */
  @OneQuery('date')
  to?: string;
}
