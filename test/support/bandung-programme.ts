import { day, type Story } from '#test/support/bandung-story';

/** What the office does, says and where: one strategy of each kind. */
export const strategy = ({ campaign: { id }, objective }: Story, kind: string) => ({
  campaignId: id,
  kind,
  text: 'Kuras bak setiap Jumat, dijawab puskesmas, disampaikan kader dan Instagram.',
  objectiveIds: [objective.id],
});

export const activity = ({ campaign: { id }, objective }: Story, whoId: string) => ({
  campaignId: id,
  title: 'Pelatihan kader jumantik di Coblong',
  whoId,
  startsOn: day(-70),
  dueOn: day(-65),
  objectiveIds: [objective.id],
});

export const budgetLine = ({ campaign: { id } }: Story) => ({
  campaignId: id,
  item: 'Survei rumah tangga akhir',
  kind: 'evaluation',
  planned: '4500000',
});

export const evaluationPlan = ({ campaign: { id }, objective }: Story, whoId: string) => ({
  campaignId: id,
  objectiveId: objective.id,
  metric: objective.metric,
  method: 'Survei rumah tangga acak',
  whoId,
  measureOn: day(-9),
});
