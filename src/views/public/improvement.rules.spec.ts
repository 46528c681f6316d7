import { publicImprovement } from '#views/public/improvement.rules';

const row = {
  service: 'Layanan fogging',
  change: 'Pelapor dihubungi dari 0812-3456-7890.',
  effectiveOn: '2026-04-06',
  indicator: 'Keluhan per bulan',
  unit: 'keluhan',
  before: '9',
  after: '2',
};

describe('an improvement', () => {
  it('shows no number of a person', () => {
    const { change } = publicImprovement({ ...row, messages: 12 }, 'id');
    expect(change).toBe('Pelapor dihubungi dari [nomor telepon].');
  });

  it('counts few messages as few, and none as nothing', () => {
    const told = [12, 3, 0].map((messages) => publicImprovement({ ...row, messages }, 'id').messages);
    expect(told).toEqual(['12', '<5', null]);
  });
});
