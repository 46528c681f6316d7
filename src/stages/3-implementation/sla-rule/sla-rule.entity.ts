import { Check, Entity, Index, Unique } from 'typeorm';
import { SLA_CLOCKS } from '#kernel/figures/case.rules';
import { ChoiceField, ChoicesField, DateField, FlagField, TextField, WholeField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

export const RULE_CLOCKS = [...SLA_CLOCKS, 'working_hours'] as const;
export type RuleClock = (typeof RULE_CLOCKS)[number];
/** What a clock can run for. */
export const CLOCK_SUBJECTS = ['case', 'information_request', 'objection', 'data_subject_request'] as const;
export type ClockSubject = (typeof CLOCK_SUBJECTS)[number];
export const ON_DUE = ['breach', 'close'] as const;
export const CLOCK_STARTS = ['next_day', 'same_day'] as const;

/** How long one kind of answer may take, by which clock, according to which source, since when. */
@Entity('sla_rules')
@Unique(['organizationId', 'code', 'validFrom'])
@Index('ix_sla_rules__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_sla_rules__code', ['organizationId', 'code', 'id'])
@Index('ix_sla_rules__valid_from', ['organizationId', 'validFrom', 'id'])
@Check('ck_sla_rules__order', 'valid_from <= valid_to')
export class SlaRuleEntity extends RecordEntity {
  /**
   * The name by which clocks call it; several versions of one code follow each other by validFrom.
   * @example "KIP-ANSWER"
   */
  @TextField({
    max: 40,
    pattern: /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/,
    patternText: {
      en: 'Capital letters, digits and single hyphens, such as LAPOR-SUP.',
      id: 'Huruf besar, angka, dan tanda hubung tunggal, misalnya LAPOR-SUP.',
    },
  })
  code: string;

  /**
   * What has to be done within the time.
   * @example "Pemberitahuan tertulis atas permohonan informasi"
   */
  @TextField({ max: 300 })
  title: string;

  /**
   * How time is counted: working days and working hours stop when the office is closed, calendar days and hours run
   * through.
   * @example "working_days"
   */
  @ChoiceField(RULE_CLOCKS)
  clock: RuleClock;

  /**
   * How much time there is, in the unit of the clock.
   * @example 10
   */
  @WholeField(1, 1_000, { column: { name: 'time_limit' } })
  limit: number;

  /**
   * How much one extension adds, in the unit of the clock; null where there is none.
   * @example 7
   */
  @WholeField(1, 1_000, { optional: true })
  extension: number | null;

  /**
   * What it means when the time is over: breach, the agency is late and its superior is told; or close, the other side has
   * let its time pass.
   * @example "breach"
   */
  @ChoiceField(ON_DUE, { column: { default: 'breach' } })
  onDue: (typeof ON_DUE)[number];

  /**
   * Whether the day of the event itself counts: next_day, as offices count, does not count it. Clocks of hours start at
   * once.
   * @example "next_day"
   */
  @ChoiceField(CLOCK_STARTS, { column: { default: 'next_day' } })
  starts: (typeof CLOCK_STARTS)[number];

  /**
   * What it may run for.
   * @example ["information_request"]
   */
  @ChoicesField(CLOCK_SUBJECTS)
  appliesTo: ClockSubject[];

  /**
   * Where the time was taken from, as it is cited.
   * @example "UU 14/2008 tentang Keterbukaan Informasi Publik"
   */
  @TextField({ max: 1_000 })
  source: string;

  /**
   * Whether the source says so word for word. False: a working assumption, until the agency has looked it up.
   * @example true
   */
  @FlagField({ column: { default: true } })
  confirmed: boolean;

  /**
   * The first day on which clocks start with it (the agency's local day); of several versions the latest that has begun
   * holds, and a clock keeps the one with which it started.
   * @example "2010-04-30"
   */
  @DateField()
  validFrom: string;

  /**
   * The last day on which clocks start with it; null without an end.
   * @example null
   */
  @DateField({ optional: true })
  validTo: string | null;
}
