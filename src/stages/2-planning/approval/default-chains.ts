import type { ApprovalStep } from '#stages/2-planning/approval/approval-chain.entity';
import type { RiskClass } from '#stages/2-planning/content-plan/piece.entity';

const step = (name: string, role: ApprovalStep['role']): ApprovalStep => ({
  name,
  mode: 'any',
  role,
  function: null,
  unitId: null,
  userIds: [],
  byLink: false,
});

const HEAD = step('Kepala humas', 'head');

/** The chains with which every agency begins: one head, and before the head one other reader where the risk is high. */
export const DEFAULT_CHAINS: ReadonlyArray<{ riskClass: RiskClass; validFrom: string; steps: ApprovalStep[] }> = [
  { riskClass: 'low', validFrom: '2000-01-01', steps: [HEAD] },
  { riskClass: 'medium', validFrom: '2000-01-01', steps: [HEAD] },
  { riskClass: 'high', validFrom: '2000-01-01', steps: [step('Seksi', null), HEAD] },
];

export const DEFAULTS = { decideBeforeMinutes: 120, reminderMinutes: [1_440, 240] };
