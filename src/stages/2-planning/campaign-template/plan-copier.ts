import type { Ctx } from '#platform/context/ctx';
import { Problem, type Text } from '#platform/problem/problem';
import type { RecordServices } from '#platform/records/record-services';
import { COLLECTIONS, type Outline, type Part, titleOf } from '#stages/2-planning/campaign-template/outline';
import type { CopiedPart, SkippedRow } from '#stages/2-planning/campaign-template/plan-copy.dto';
import { inTurn, itemRefused } from '#stages/2-planning/campaign-template/plan-copy.rules';
import { INPUTS, type Names, type Place } from '#stages/2-planning/campaign-template/plan-inputs';
import type { TaskTemplateService } from '#stages/2-planning/task/task-template.service';

/** What a copy stands on, beside the plan itself. */
export interface Ground extends Place {
  campaignId: string;
  /** Ids of the campaign's records by part and by what they are called. */
  there: ReadonlyMap<string, string>;
  activePeople: ReadonlySet<string>;
  /** Formats for which the agency has task templates. */
  formats: ReadonlySet<string>;
}

/** Under what a record is found again. */
export const place = (part: Part, name: string): string => `${part} ${name}`;

const REASONS = {
  'plan_copy.no_permission': {
    en: 'Content is written by those who may; ask them to copy this part.',
    id: 'Konten ditulis oleh yang berwenang; minta mereka menyalin bagian ini.',
  },
  'plan_copy.reference_missing': {
    en: 'Not copied: its public or objective is not in this campaign.',
    id: 'Tidak disalin: khalayak atau sasarannya tidak ada pada kampanye ini.',
  },
  'plan_copy.no_amount': {
    en: 'A template knows no amounts: record the item with yours (POST /api/v1/budget-lines).',
    id: 'Templat tidak memuat jumlah: catat butir ini dengan jumlah Anda (POST /api/v1/budget-lines).',
  },
  'plan_copy.links_left': {
    en: 'Made without what it named of parts that this campaign does not have.',
    id: 'Dibuat tanpa rujukan ke bagian yang tidak ada pada kampanye ini.',
  },
  'plan_copy.person_inactive': {
    en: 'Made without its person, who is not active any more.',
    id: 'Dibuat tanpa penanggung jawab: orangnya tidak aktif lagi.',
  },
  'plan_copy.no_task_template': {
    en: 'Made without tasks: there is no task template for its format.',
    id: 'Dibuat tanpa tugas: belum ada templat tugas untuk formatnya.',
  },
} as const satisfies Record<string, Text>;
type Reason = keyof typeof REASONS;

type Row = Outline[Part][number];

/** Makes the records of a plan one after the other, each through its own service. */
export class PlanCopier {
  readonly skipped: SkippedRow[] = [];
  private readonly made = new Map<CopiedPart['part'], string[]>();
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly ctx: Ctx,
    private readonly ground: Ground,
    private readonly services: RecordServices,
    private readonly tasks: TaskTemplateService,
  ) {}

  get copied(): CopiedPart[] {
    return [...this.made].map(([part, ids]) => ({ part, count: ids.length, ids }));
  }

  skip(part: Part, row: object | null, code: Reason): void {
    const title = row && titleOf(part, row).slice(0, 200);
    this.skipped.push({ part, title, code, reason: REASONS[code][this.ctx.locale] });
  }

  /** What is not copied may be there already, under the same name. */
  find(part: Part, rows: readonly Row[]): void {
    for (const row of rows) {
      const id = this.ground.there.get(place(part, titleOf(part, row)));
      if (id && 'key' in row) this.ids.set(place(part, row.key), id);
    }
  }

  async copy(part: Part, rows: readonly Row[]): Promise<void> {
    this.made.set(part, []);
    for (const row of ordered(part, rows)) await this.copyRow(part, row);
  }

  private async copyRow(part: Part, row: Row): Promise<void> {
    const told = new Set<Reason>();
    const input = (INPUTS[part] as (row: Row, names: Names, place: Place) => object | null)(
      row,
      this.names(told),
      this.ground,
    );
    if (input === null)
      return this.skip(part, row, part === 'budgetLines' ? 'plan_copy.no_amount' : 'plan_copy.reference_missing');
    const id = await this.create(part, row, input);
    if ('key' in row) this.ids.set(place(part, row.key), id);
    for (const reason of told) this.skip(part, row, reason);
    if ('tasks' in row && row.tasks) await this.giveOut(row, id);
  }

  private async create(part: Part, row: Row, input: object): Promise<string> {
    const service = this.services.of(COLLECTIONS[part]);
    if (!service) throw new Error(`There is no service for ${COLLECTIONS[part]}.`);
    try {
      const made = await service.create(this.ctx, { campaignId: this.ground.campaignId, ...input });
      this.made.get(part)?.push(made.id);
      if ('targetDate' in made) this.ground.targetDates.set(made.id, String(made.targetDate));
      return made.id;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const errors = (error.options.errors ?? []).map((fault) => ({ ...fault, pointer: '/parts' }));
      throw itemRefused({ params: { part, title: titleOf(part, row).slice(0, 200) }, errors, cause: error });
    }
  }

  private async giveOut(row: Outline['contentPlans'][number], contentPlanId: string): Promise<void> {
    if (!this.ground.formats.has(row.format)) return this.skip('contentPlans', row, 'plan_copy.no_task_template');
    const { items } = await this.tasks.apply(this.ctx, contentPlanId);
    this.made.set('tasks', [...(this.made.get('tasks') ?? []), ...items.map(({ id }) => id)]);
  }

  private names(told: Set<Reason>): Names {
    const one = (part: Part, key: string | null | undefined): string | null => {
      if (key == null) return null;
      const id = this.ids.get(place(part, key));
      if (!id) told.add('plan_copy.links_left');
      return id ?? null;
    };
    return {
      one,
      many: (part, keys = []) => keys.flatMap((key) => one(part, key) ?? []),
      person: (id) => {
        if (id == null) return null;
        if (this.ground.activePeople.has(id)) return id;
        told.add('plan_copy.person_inactive');
        return null;
      },
    };
  }
}

/** What others wait for is made before them. */
function ordered(part: Part, rows: readonly Row[]): readonly Row[] {
  if (part === 'objectives')
    return inTurn(rows as Outline['objectives'], ({ dependsOnKey }) => [dependsOnKey ?? ''].filter(Boolean));
  if (part === 'activities') return inTurn(rows as Outline['activities'], ({ dependsOnKeys = [] }) => dependsOnKeys);
  return rows;
}
