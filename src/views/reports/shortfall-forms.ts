import { gateCondition } from '#kernel/campaign/gate';
import type { Say } from '#views/reports/say';
import { date, plain, type SectionForm, stacked, text, type Values } from '#views/reports/section-forms';

const CAMPAIGN = { en: 'Campaign', id: 'Kampanye' };
const STATE = { en: 'State', id: 'Keadaan' };
const REASON = { en: 'Reason', id: 'Alasan' };

const condition = ({ code: name = '' }: Values, say: Say): string => {
  const known = gateCondition(name ?? '');
  return known ? say.word(known.unmet) : (name ?? '');
};

export const REVIEWS: SectionForm = {
  caption: { en: 'What went out past the usual approval', id: 'Yang terbit di luar persetujuan biasa' },
  columns: [
    stacked({ en: 'Content', id: 'Konten' }, plain('content'), (values, say) =>
      say.code('emergencyKind', values['kind'] ?? null),
    ),
    text('reason', REASON),
    date('dueOn', { en: 'Review due', id: 'Batas tinjauan' }),
    stacked(
      { en: 'Review', id: 'Tinjauan' },
      (values, say) => say.code('reviewState', values['state'] ?? null),
      (values, say) => (values['late'] === 'true' ? say.word({ en: 'made late', id: 'ditinjau terlambat' }) : null),
      (values, say) => say.code('reviewOutcome', values['outcome'] ?? null),
      plain('finding'),
    ),
  ],
};

export const WAIVERS: SectionForm = {
  caption: { en: 'Conditions that were waived', id: 'Syarat yang dikesampingkan' },
  columns: [
    text('campaign', CAMPAIGN),
    { title: { en: 'Condition', id: 'Syarat' }, cell: condition },
    text('reason', REASON),
    text('by', { en: 'By', id: 'Oleh' }),
    date('on', { en: 'Day', id: 'Tanggal' }),
  ],
};

export const DEBTS: SectionForm = {
  caption: { en: 'Conditions that are owed', id: 'Syarat yang diutang' },
  columns: [
    text('campaign', CAMPAIGN),
    { title: { en: 'Condition', id: 'Syarat' }, cell: condition },
    text('reason', REASON),
    date('dueOn', { en: 'Due', id: 'Batas waktu' }),
    stacked(
      STATE,
      (values, say) => say.code('debtState', values['state'] ?? null),
      (values, say) => (values['overdue'] === 'true' ? say.code('timeliness', 'overdue') : null),
      plain('stateReason'),
    ),
  ],
};
