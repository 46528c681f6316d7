import type { Ctx } from '#platform/context/ctx';
import { defineGuard } from '#platform/records/guards';
import { decide } from '#platform/records/verdicts';

/** The records whose classification is being decided in a request. */
const underDecision = new WeakMap<Ctx, Set<string>>();

/** Does the work with the right to change the classification of this one record. */
export async function whileDeciding<T>(ctx: Ctx, recordId: string, work: () => Promise<T>): Promise<T> {
  const records = underDecision.get(ctx) ?? new Set();
  underDecision.set(ctx, records.add(recordId));
  try {
    return await work();
  } finally {
    records.delete(recordId);
  }
}

/** Who may see a record is nobody's by-the-way: after it was stored, that changes by a decision with a reason only. */
defineGuard({
  changing(ctx, { options }, current, { classification = current.classification }) {
    if (classification === current.classification) return;
    const way = `POST /api/v1/classification-decisions { resource: "${options.path}", recordId: "${current.id}", to: "${classification}", reason }`;
    decide(ctx, [
      {
        code: 'classification.needs_decision',
        passed: underDecision.get(ctx)?.has(current.id) ?? false,
        pointer: '/classification',
        message: {
          en: `A stored record becomes more open or stricter only by a decision with a reason: ${way}.`,
          id: `Rekaman yang tersimpan menjadi lebih terbuka atau lebih ketat hanya lewat keputusan beralasan: ${way}.`,
        },
      },
    ]);
  },
});
