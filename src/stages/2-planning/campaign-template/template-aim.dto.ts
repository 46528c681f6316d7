import { PLATFORMS } from '#kernel/channel/channel.entity';
import type { EvaluationCriterion } from '#kernel/figures/evidence.rules';
import { ChoiceField, ChoicesField, DecimalField, MayBeAbsent, TextField, WholeField } from '#platform/records/fields';
import { DaysField, KeyField, KeysField, OptionalKeyField } from '#stages/2-planning/campaign-template/template-fields';
import { CRITERIA, DIRECTIONS, OUTCOME_KINDS } from '#stages/2-planning/objective/objective.entity';
import { DEGREES } from '#stages/2-planning/public/public.entity';
import { STRATEGY_KINDS } from '#stages/2-planning/strategy/strategy.entity';

/** A group of people that campaigns on the topic usually address. */
export class TemplatePublic {
  /**
   * What the other rows of the template call it by.
   * @example "rumah-tangga"
   */
  @KeyField()
  key: string;

  /**
   * Name of the group.
   * @example "Ibu rumah tangga di wilayah rawan DBD"
   */
  @TextField({ max: 200, column: false })
  name: string;

  /**
   * What sets the group apart: age, place, habit, situation.
   * @example "Perempuan 25–45 tahun, tinggal di rumah dengan bak mandi semen"
   */
  @TextField({ max: 2_000, column: false, optional: true })
  segment?: string | null;

  /**
   * How far the group usually knows of the problem.
   * @example "low"
   */
  @ChoiceField(DEGREES, { column: false, optional: true })
  awareness?: (typeof DEGREES)[number] | null;

  /**
   * How much the problem concerns the group, in its own eyes.
   * @example "medium"
   */
  @ChoiceField(DEGREES, { column: false, optional: true })
  involvement?: (typeof DEGREES)[number] | null;

  /**
   * Where the group already looks and listens, offline included.
   * @example ["whatsapp", "face_to_face"]
   */
  @MayBeAbsent()
  @ChoicesField(PLATFORMS, { column: false })
  channels?: (typeof PLATFORMS)[number][];

  /**
   * What serves where the digital channel does not reach: channels without a network only.
   * @example ["face_to_face"]
   */
  @MayBeAbsent()
  @ChoicesField(PLATFORMS, { column: false })
  offlineChannels?: (typeof PLATFORMS)[number][];

  /**
   * Languages, reading habits and whatever else decides what the group can take in.
   * @example "Lebih suka gambar dan suara daripada teks panjang."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  literacyNotes?: string | null;
}

/** A change in one of the publics, with a target to begin from. */
export class TemplateObjective {
  /**
   * What the other rows of the template call it by.
   * @example "tahu-menguras"
   */
  @KeyField()
  key: string;

  /**
   * Key of the public in which the change is wanted.
   * @example "rumah-tangga"
   */
  @KeyField()
  publicKey: string;

  /**
   * Which way the value is to go.
   * @example "increase"
   */
  @ChoiceField(DIRECTIONS, { column: false })
  direction: (typeof DIRECTIONS)[number];

  /**
   * The one kind of outcome: what people know, think or do.
   * @example "knowledge"
   */
  @ChoiceField(OUTCOME_KINDS, { column: false })
  outcomeKind: (typeof OUTCOME_KINDS)[number];

  /**
   * What will be different in people, in one phrase.
   * @example "tahu bahwa bak harus dikuras setiap minggu"
   */
  @TextField({ max: 500, column: false })
  outcome: string;

  /**
   * What is measured.
   * @example "Rumah tangga yang menyebut pengurasan mingguan tanpa dibantu"
   */
  @TextField({ max: 300, column: false })
  metric: string;

  /**
   * Unit of baseline, target and result.
   * @example "persen"
   */
  @TextField({ max: 50, column: false })
  unit: string;

  /**
   * The target where the campaign has no baseline of this metric and unit; a hint that the campaign corrects.
   * @example "60"
   */
  @DecimalField({ column: false })
  targetValue: string;

  /**
   * How far from its baseline the value is to go, in the same unit and above zero: where the campaign has a baseline of
   * this metric and unit, the target is set from it. Not used to maintain.
   * @example "20"
   */
  @DecimalField({ column: false, optional: true })
  targetDelta?: string | null;

  /**
   * How far a value may stray and still count as maintained, in the same unit; needed to maintain.
   * @example null
   */
  @DecimalField({ column: false, optional: true })
  tolerance?: string | null;

  /**
   * Days from the campaign's start to the target date.
   * @example 120
   */
  @DaysField(0)
  dueDays: number;

  /**
   * How it will be measured, so that somebody else could do it again.
   * @example "Survei rumah tangga, acak dua tahap, n = 300"
   */
  @TextField({ max: 1_000, column: false })
  method: string;

  /**
   * The lowest criterion whose evidence may prove it; by default the least for its kind of outcome.
   * @example "learned"
   */
  @ChoiceField(CRITERIA, { column: false, optional: true })
  requiredLevel?: EvaluationCriterion | null;

  /**
   * How much it counts beside the others; 1 when not said.
   * @example 1
   */
  @MayBeAbsent()
  @WholeField(1, 100, { column: false })
  weight?: number;

  /**
   * Key of the objective that has to be reached first: of the same or an earlier kind, and not due later.
   * @example null
   */
  @OptionalKeyField()
  dependsOnKey?: string | null;
}

/** A way to reach the objectives. */
export class TemplateStrategy {
  /**
   * What the other rows of the template call it by.
   * @example "kader-rumah-ke-rumah"
   */
  @KeyField()
  key: string;

  /**
   * Action: what the agency itself does differently. Message: what is said, and how. Media: where and when it is said.
   * @example "action"
   */
  @ChoiceField(STRATEGY_KINDS, { column: false })
  kind: (typeof STRATEGY_KINDS)[number];

  /**
   * The strategy in a few sentences.
   * @example "Kader jumantik memeriksa bak bersama penghuni setiap Jumat pagi."
   */
  @TextField({ max: 5_000, column: false })
  text: string;

  /**
   * What could go wrong with it; goes together with the answer to it.
   * @example "Warga mengira fogging lebih ampuh dan berhenti menguras."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  risk?: string | null;

  /**
   * What will be done against the risk, or when it comes true.
   * @example "Setiap konten menyebut bahwa fogging tidak membunuh jentik."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  riskResponse?: string | null;

  /**
   * Keys of the objectives that it is to reach.
   * @example ["tahu-menguras"]
   */
  @KeysField()
  objectiveKeys?: string[];

  /**
   * Keys of the publics that it is meant for; none means all of them.
   * @example []
   */
  @KeysField()
  publicKeys?: string[];
}

/** The thing a public should remember. */
export class TemplateKeyMessage {
  /**
   * What the other rows of the template call it by.
   * @example "tujuh-hari"
   */
  @KeyField()
  key: string;

  /**
   * The message as the public should remember it.
   * @example "Jentik jadi nyamuk dalam tujuh hari: kuras bak setiap Jumat."
   */
  @TextField({ max: 1_000, column: false })
  text: string;

  /**
   * Keys of the publics that should remember it; none means all of them.
   * @example ["rumah-tangga"]
   */
  @KeysField()
  publicKeys?: string[];

  /**
   * Keys of the objectives that it works for.
   * @example ["tahu-menguras"]
   */
  @KeysField()
  objectiveKeys?: string[];
}
