import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { GoalState } from '#stages/2-planning/goal/goal.entity';

export const goalMachine = new Machine<GoalState>('goal', 'draft', {
  draft: ['approved'],
  approved: ['draft'],
});

export const goalApproved = defineProblem({
  code: 'goal.approved',
  status: 409,
  title: { en: 'The goal is approved', id: 'Tujuan sudah disetujui' },
  detail: {
    en: 'An approved goal is what everything else was planned for; it is not changed in passing.',
    id: 'Tujuan yang disetujui menjadi dasar seluruh rencana; tidak diubah sambil lalu.',
  },
  remedy: {
    en: 'Let a head move it back to draft with a reason, change it, and approve it again.',
    id: 'Minta kepala mengembalikannya ke konsep dengan alasan, ubah, lalu setujui lagi.',
  },
});
