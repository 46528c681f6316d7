import { INFORMATION_CLASSES, type InformationClass } from '#kernel/classification/classification';
import { ChoiceField, FlagField, MayBeAbsent, TextField, WholeField } from '#platform/records/fields';
import { BUDGET_KINDS, type BudgetKind } from '#stages/2-planning/budget-line/budget-line.entity';
import {
  KeyField,
  KeysField,
  LATEST,
  OptionalDaysField,
  OptionalKeyField,
} from '#stages/2-planning/campaign-template/template-fields';
import {
  CATEGORIES,
  FORMATS,
  type Format,
  RISK_CLASSES,
  type RiskClass,
} from '#stages/2-planning/content-plan/piece.entity';
import {
  EVALUATION_PLAN_KINDS,
  type EvaluationPlanKind,
} from '#stages/2-planning/evaluation-plan/evaluation-plan.entity';

/** A row of the timetable, in days from the campaign's start. Nobody is named: people are chosen in the campaign. */
export class TemplateActivity {
  /**
   * What the other rows of the template call it by.
   * @example "latih-kader"
   */
  @KeyField()
  key: string;

  /**
   * What is done.
   * @example "Pelatihan kader jumantik di puskesmas"
   */
  @TextField({ max: 300, column: false })
  title: string;

  /**
   * Who outside the agency does it or joins in.
   * @example "Tim Penggerak PKK kecamatan"
   */
  @TextField({ max: 300, column: false, optional: true })
  whoText?: string | null;

  /**
   * Key of the strategy that it carries out.
   * @example "kader-rumah-ke-rumah"
   */
  @OptionalKeyField()
  strategyKey?: string | null;

  /**
   * Keys of the objectives that it works for.
   * @example ["tahu-menguras"]
   */
  @KeysField()
  objectiveKeys?: string[];

  /**
   * Days from the campaign's start to its first day; below zero is before the start.
   * @example 7
   */
  @OptionalDaysField()
  startDays?: number | null;

  /**
   * Days from the campaign's start to its last day.
   * @example 14
   */
  @OptionalDaysField()
  dueDays?: number | null;

  /**
   * Keys of the activities that have to end before this one begins; never in a circle.
   * @example []
   */
  @KeysField()
  dependsOnKeys?: string[];
}

/** A measurement of an objective, in days from its target date. */
export class TemplateEvaluation {
  /**
   * Key of the objective that is measured.
   * @example "tahu-menguras"
   */
  @KeyField()
  objectiveKey: string;

  /**
   * Whether it gives the result (final) or looks how things go on the way (interim); final when not said.
   * @example "final"
   */
  @MayBeAbsent()
  @ChoiceField(EVALUATION_PLAN_KINDS, { column: false })
  kind?: EvaluationPlanKind;

  /**
   * What is measured.
   * @example "Rumah tangga yang menyebut pengurasan mingguan tanpa dibantu"
   */
  @TextField({ max: 300, column: false })
  metric: string;

  /**
   * How it is measured, so that somebody else could do it again.
   * @example "Survei rumah tangga, acak dua tahap, kuesioner sama dengan survei awal"
   */
  @TextField({ max: 1_000, column: false })
  method: string;

  /**
   * Days from the objective's target date to the measurement: zero or more for the result, below zero on the way.
   * @example 6
   */
  @WholeField(-LATEST, LATEST, { column: false })
  daysAfterTarget: number;
}

/** A piece of content to begin with, as an idea. */
export class TemplateContent {
  /**
   * Working title.
   * @example "Infografis: tujuh hari daur hidup jentik"
   */
  @TextField({ max: 200, column: false })
  title: string;

  /**
   * What kind of piece it is.
   * @example "infographic"
   */
  @ChoiceField(FORMATS, { column: false })
  format: Format;

  /**
   * What kind of message it is in the mix of the calendar.
   * @example "education"
   */
  @ChoiceField(CATEGORIES, { column: false, optional: true })
  category?: (typeof CATEGORIES)[number] | null;

  /**
   * What the piece should do and contain, for those who make it.
   * @example "Satu gambar, tujuh hari, satu ajakan: kuras bak setiap Jumat pagi."
   */
  @TextField({ max: 10_000, column: false, optional: true })
  brief?: string | null;

  /**
   * How much harm a mistake in it could do; low when not said.
   * @example "low"
   */
  @MayBeAbsent()
  @ChoiceField(RISK_CLASSES, { column: false })
  riskClass?: RiskClass;

  /**
   * Which class of public information it is; any_time when not said.
   * @example "any_time"
   */
  @MayBeAbsent()
  @ChoiceField(INFORMATION_CLASSES, { column: false })
  informationClass?: InformationClass;

  /**
   * Keys of the objectives that it works for.
   * @example ["tahu-menguras"]
   */
  @KeysField()
  objectiveKeys?: string[];

  /**
   * Keys of the key messages that it carries.
   * @example ["tujuh-hari"]
   */
  @KeysField()
  keyMessageKeys?: string[];

  /**
   * Keys of the publics that it addresses.
   * @example ["rumah-tangga"]
   */
  @KeysField()
  publicKeys?: string[];

  /**
   * Days from the campaign's start to its slot; null while it has no place in the calendar.
   * @example 14
   */
  @OptionalDaysField()
  slotDays?: number | null;

  /**
   * Time of the slot on the agency's clocks (HH:MM); 09:00 when not said.
   * @example "09:00"
   */
  @MayBeAbsent()
  @TextField({
    min: 5,
    max: 5,
    pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
    patternText: { en: 'A time of day as HH:MM.', id: 'Waktu sebagai JJ:MM.' },
    column: false,
  })
  slotTime?: string;

  /**
   * Whether its tasks are given out at once, from the agency's task templates for the format; false when not said.
   * @example true
   */
  @MayBeAbsent()
  @FlagField({ column: false })
  tasks?: boolean;
}

/** An item that the budget usually has; the amount is the campaign's. */
export class TemplateBudgetLine {
  /**
   * What the money is for.
   * @example "Survei rumah tangga akhir"
   */
  @TextField({ max: 300, column: false })
  item: string;

  /**
   * What kind of work it pays for.
   * @example "evaluation"
   */
  @ChoiceField(BUDGET_KINDS, { column: false })
  kind: BudgetKind;

  /**
   * What a reader of the budget should know.
   * @example "300 responden, lima enumerator"
   */
  @TextField({ max: 2_000, column: false, optional: true })
  note?: string | null;

  /**
   * Key of the activity that it pays for; null for what serves the whole campaign.
   * @example null
   */
  @OptionalKeyField()
  activityKey?: string | null;
}
