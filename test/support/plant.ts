import type pg from 'pg';
import { newId } from '#platform/database/ids';
import type { PlantedAgency } from '#test/support/agency';

type Values = Record<string, unknown>;

/** What a row of each table needs at least; a test says what matters to it. */
const LEAST: Record<string, Values> = {
  legal_bases: { type: 'Peraturan Wali Kota', number: '1340', year: 2017, title: 'Pedoman', valid_from: '2017-12-29' },
  channels: { platform: 'instagram', handle: '@dinkes', ownership: 'owned' },
  campaigns: { title: 'Kampanye', starts_on: '2026-01-05' },
  research_notes: {
    title: 'Catatan',
    kind: 'monitoring',
    technique: 'survey',
    data: 'primary',
    method: 'formal',
    source: 'Puskesmas',
    sources: '[{ "title": "Puskesmas", "url": null, "checkedOn": "2026-02-20" }]',
    observed_on: '2026-02-20',
    finding: 'Temuan',
    confidence: 'high',
  },
  community_needs: { title: 'Kebutuhan', need: 'Informasi', urgency: 1, severity: 1, reach: 1, priority_score: 1 },
  goals: { statement: 'Tujuan', set_by: 'Kepala' },
  publics: { name: 'Keluarga' },
  objectives: {
    direction: 'increase',
    outcome_kind: 'knowledge',
    outcome: 'Sasaran',
    metric: 'Tahu',
    unit: '%',
    baseline_value: 10,
    target_value: 20,
    target_date: '2026-06-30',
    method: 'survei',
    required_level: 'learned',
  },
  content_plans: { title: 'Rencana', format: 'infographic' },
  approvals: {
    plan_version: 1,
    risk_class: 'low',
    steps: '[{ "name": "Kepala humas", "mode": "any", "role": "head" }]',
    decide_before_minutes: 120,
    reminder_minutes: '{240}',
  },
  posts: { caption: 'Unggahan', scheduled_at: '2026-03-01T02:00:00Z' },
  feedback_messages: { text: 'Pesan', received_at: '2026-03-02T02:00:00Z' },
  feedback_replies: { text: 'Jawaban', at: '2026-03-03T02:00:00Z' },
  obstacles: { stage: 'implementation', category: 'equipment', text: 'Kendala', occurred_on: '2026-03-04' },
  evaluation_records: {
    evaluation_level: 'impact',
    criterion: 'learned',
    metric: 'Tahu',
    method: 'survei',
    measured_on: '2026-07-01',
    finding: 'Naik',
    value: 25,
  },
  follow_ups: { problem: 'Masalah', action: 'Tindakan', due_on: '2026-07-10' },
  service_improvements: {
    service: 'Pendaftaran',
    change: 'Jadwal',
    effective_on: '2026-07-20',
    indicator: 'Antre',
    unit: 'menit',
  },
  lessons: { kind: 'repeat', text: 'Pelajaran' },
};

const EDITED = new Set(['content_plans', 'evaluation_records', 'service_improvements']);
const OWNED = new Set(['campaigns', 'follow_ups', 'lessons']);

/** Puts rows straight into the tables, with the triggers but without the rules of the services: a test may need what no rule allows. */
export class Planter {
  constructor(
    private readonly db: pg.Client,
    private readonly agency: PlantedAgency,
  ) {}

  async plant(table: string, values: Values = {}): Promise<string> {
    const id = newId();
    const by = this.agency.people.staff.id;
    const row: Values = {
      organization_id: this.agency.id,
      id,
      created_by: by,
      ...(EDITED.has(table) ? { last_edited_by: by } : {}),
      ...(OWNED.has(table) ? { owner_id: by } : {}),
      ...(table === 'campaigns' ? { code: `K-${id.slice(-12).toUpperCase()}` } : {}),
      ...(table === 'feedback_messages' ? { tracking_code: id.slice(-12).toUpperCase() } : {}),
      ...(table === 'posts' && !values.content_plan_id ? { unplanned_reason: 'Mendadak' } : {}),
      ...LEAST[table],
      ...values,
    };
    await this.insert(table, row);
    return id;
  }

  async link(table: string, values: Values): Promise<void> {
    await this.insert(table, { organization_id: this.agency.id, ...values });
  }

  private async insert(table: string, row: Values): Promise<void> {
    const names = Object.keys(row);
    await this.db.query(
      `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    );
  }
}
