import type { Quadrant } from '#stages/1-fact-finding/stakeholder/stakeholder.entity';

/** A research note as the source of a force. */
export class SituationSource {
  /**
   * The research note.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"
   */
  id: string;

  /**
   * Its title.
   * @example "Satu dari lima rumah di Kecamatan Coblong memiliki jentik"
   */
  title: string;

  /**
   * Where the finding comes from.
   * @example "Survei jentik Puskesmas Dago, Februari 2026"
   */
  source: string;

  /**
   * The day on which it was observed (the agency's local day).
   * @example "2026-02-20"
   */
  observedOn: string;
}

/** A force in the matrix, with its sources. */
export class SituationForce {
  /**
   * The situation factor.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  id: string;

  /**
   * The force.
   * @example "1.400 kader jumantik mengunjungi rumah setiap minggu dan dipercaya warga."
   */
  text: string;

  /**
   * How much it weighs, 1 to 5.
   * @example 4
   */
  weight: number;

  /** The research notes that show it. */
  sources: SituationSource[];
}

/** The SWOT matrix: what the agency has, and what it meets. The heaviest forces first. */
export class SwotMatrix {
  /** Internal forces that help. */
  strengths: SituationForce[];

  /** Internal forces that hinder. */
  weaknesses: SituationForce[];

  /** External forces that help. */
  opportunities: SituationForce[];

  /** External forces that hinder. */
  threats: SituationForce[];
}

/** How many forces there are, also of those beyond the 100 that a quarter of the matrix shows. */
export class SituationCounts {
  /**
   * Internal forces that help.
   * @example 2
   */
  strengths: number;

  /**
   * Internal forces that hinder.
   * @example 1
   */
  weaknesses: number;

  /**
   * External forces that help.
   * @example 1
   */
  opportunities: number;

  /**
   * External forces that hinder.
   * @example 2
   */
  threats: number;

  /**
   * Stakeholders of the campaign.
   * @example 5
   */
  stakeholders: number;

  /**
   * Baselines of the campaign.
   * @example 3
   */
  baselines: number;
}

/** The problem statement in short. */
export class SituationProblem {
  /**
   * The paragraph.
   * @example "Empat dari sepuluh rumah tangga di tiga kecamatan menguras bak setiap minggu."
   */
  statement: string;

  /**
   * Codes of what the gate to planning still asks of it; empty when it is complete.
   * @example ["problem_statement.when"]
   */
  unmet: string[];
}

/** A baseline in short. */
export class SituationBaseline {
  /**
   * The baseline.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e65"
   */
  id: string;

  /**
   * What was measured.
   * @example "Rumah tangga yang menguras bak setiap minggu"
   */
  metric: string;

  /**
   * The value found (exact decimal).
   * @example "40"
   */
  value: string;

  /**
   * Its unit.
   * @example "persen"
   */
  unit: string;

  /**
   * The day on which it was measured (the agency's local day).
   * @example "2026-02-20"
   */
  measuredOn: string;
}

/** How many stakeholders stand in one quarter of the grid. */
export class SituationQuadrant {
  /**
   * Which quarter; null for those whose interest or power is not known yet.
   * @example "manage_closely"
   */
  quadrant: Quadrant | null;

  /**
   * How many stand there.
   * @example 2
   */
  count: number;

  /**
   * Up to five of their names, the prioritised first.
   * @example ["Kader jumantik Kecamatan Coblong"]
   */
  names: string[];
}

/** The situation of a campaign at a glance: what is wrong, which forces are at work, who is concerned, where it stands. */
export class Situation {
  /** The problem statement; null while the campaign has none. */
  problemStatement: SituationProblem | null;

  /** The forces inside and around the agency, with their sources. */
  matrix: SwotMatrix;

  /** How many there are of each. */
  counts: SituationCounts;

  /** The stakeholders by quarter of the grid of interest and power (3 and more of 5 count as high). */
  stakeholders: SituationQuadrant[];

  /** The newest baselines, at most 20. */
  baselines: SituationBaseline[];
}
