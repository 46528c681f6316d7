import { INDONESIA_2026 } from '#kernel/calendar/indonesia-2026';
import { workCalendar } from '#kernel/calendar/working-days.rules';
import { REGULAR_HOURS } from '#kernel/calendar/working-time.rules';
import { attainmentRollup, evaluationBudgetShare, evidenceCoverage } from '#kernel/figures/campaign.rules';
import * as cases from '#kernel/figures/case.rules';
import { followerGrowth, monthlyGrowth } from '#kernel/figures/channel.rules';
import { kappa } from '#kernel/figures/coding.rules';
import { cycleTime, messagePullThrough, reworkRate } from '#kernel/figures/content.rules';
import * as feedback from '#kernel/figures/feedback.rules';
import type { Figure } from '#kernel/figures/figure';
import type { FormulaId } from '#kernel/figures/formula-ids';
import { shareOfVoice } from '#kernel/figures/mentions.rules';
import * as objective from '#kernel/figures/objective.rules';
import { plannedShare, realisationOnTime, realised } from '#kernel/figures/plan.rules';
import * as post from '#kernel/figures/post.rules';
import { retentionDue } from '#kernel/figures/retention.rules';
import { type Cell, suppressSmallCells } from '#kernel/figures/suppression.rules';
import * as survey from '#kernel/figures/survey.rules';
import { outputVsEvidence } from '#kernel/figures/unit.rules';

export type Computed = Pick<Figure, 'value'> & Partial<Figure>;
type Inputs<T> = T & Record<string, unknown>;
/** The published inputs are plain JSON; each line says what its rule makes of them. */
const on =
  <T>(rule: (inputs: Inputs<T>) => Computed) =>
  (inputs: unknown): Computed =>
    rule(inputs as Inputs<T>);

const calendar = workCalendar(INDONESIA_2026);
const setting = { timeZone: 'Asia/Jakarta', calendar };
const office = { ...setting, schedules: [REGULAR_HOURS] };

/** Each formula at work on the inputs that its entry publishes. */
export const COMPUTE: Record<FormulaId, (inputs: unknown) => Computed> = {
  'case.due_at': on<cases.DueRule & { receivedOn: string }>((i) => ({
    ...cases.dueOn(i.receivedOn, i, { calendar }),
    extendedBySeven: cases.dueOn(i.receivedOn, { ...i, extension: 7 }, { calendar }).value,
  })),
  'case.first_response_business': on<{ receivedAt: string; repliedAt: string }>((i) =>
    cases.firstResponseBusiness(new Date(i.receivedAt), new Date(i.repliedAt), office),
  ),
  'case.sla_compliance': on<cases.SlaCounts>(cases.slaCompliance),
  'case.first_response_p50': on<cases.ResponseTimes>((i) => cases.firstResponsePercentile(50, i)),
  'case.first_response_p90': on<cases.ResponseTimes>((i) => ({
    ...cases.firstResponsePercentile(90, i),
    discrete: cases.firstResponsePercentile(90, { ...i, method: 'discrete' }).value,
  })),
  'feedback.response_rate': on<feedback.Inbound>(feedback.responseRate),
  'case.net_resolution': on<{ receivedOn: string; closedOn: string; pauses: cases.Pause[] }>((i) =>
    cases.netResolution(i.receivedOn, i.closedOn, i.pauses, calendar),
  ),
  'case.backlog_identity': on<{ states: Record<string, number>; stated: number }>((i) =>
    cases.stateTotals(i.states, i.stated),
  ),
  'case.resolution_cohort': on<{ received: number; closedOfThem: number }>((i) =>
    cases.resolutionCohort(i.received, i.closedOfThem),
  ),
  'case.resolution_flow': on<{ received: number; closed: number }>((i) => cases.resolutionFlow(i.received, i.closed)),
  'feedback.contacts_vs_cases': on<{ contacts: number; merged: number }>((i) =>
    feedback.contactsVsCases(i.contacts, i.merged),
  ),
  'post.engagement_rate_pooled': on<{ posts: post.MeasuredPost[] }>((i) => post.engagementRatePooled(i.posts)),
  'post.engagement_rate_mean': on<{ posts: post.MeasuredPost[] }>((i) => post.engagementRateMean(i.posts)),
  'post.engagement_rate_by_followers': on<{ posts: post.FollowedPost[] }>((i) =>
    post.engagementRateByFollowers(i.posts),
  ),
  'post.reach_bounds': on<{ reported: string | null; parts: number[] }>((i) => post.reachBounds(i.reported, i.parts)),
  'post.metric_delta': on<{ previous: post.Snapshot; latest: post.Snapshot }>((i) =>
    post.metricDelta(i.previous, i.latest),
  ),
  'survey.ikm': on<{ elements: survey.SurveyElement[]; weightMode: survey.WeightMode }>((i) =>
    survey.ikm(i.elements, i.weightMode),
  ),
  'survey.ikm_pooled': on<{ units: survey.UnitIndex[] }>((i) => survey.ikmPooled(i.units)),
  'survey.required_sample': on<{ population: number }>((i) => survey.requiredSample(i.population)),
  'objective.attainment': on<objective.Progress>(objective.attainment),
  'campaign.attainment_rollup': on<{ objectives: Parameters<typeof attainmentRollup>[0] }>((i) =>
    attainmentRollup(i.objectives),
  ),
  'objective.pacing': on<objective.Pace>(objective.pacing),
  'objective.change_significance': on<Pick<objective.CostInput, 'before' | 'after'>>((i) =>
    objective.changeSignificance(i.before, i.after),
  ),
  'campaign.evidence_coverage': on<{ objectives: Parameters<typeof evidenceCoverage>[0] }>((i) =>
    evidenceCoverage(i.objectives),
  ),
  'plan.realisation_on_time': on<Parameters<typeof realised>[0]>(realisationOnTime),
  'plan.realised': on<Parameters<typeof realised>[0]>(realised),
  'plan.planned_share': on<Parameters<typeof realised>[0]>(plannedShare),
  'content.cycle_time': on<{ days: number[] }>((i) => cycleTime(i.days)),
  'content.rework_rate': on<{ items: number; returned: number }>((i) => reworkRate(i.items, i.returned)),
  'feedback.net_sentiment_a': on<feedback.SentimentCounts>(feedback.netSentimentA),
  'feedback.net_sentiment_b': on<feedback.SentimentCounts>(feedback.netSentimentB),
  'feedback.classified_share': on<feedback.SentimentCounts>(feedback.classifiedShare),
  'coding.kappa': on<{ matrix: number[][] }>((i) => kappa(i.matrix)),
  'post.engagement_rate_organic': on<{ posts: post.MeasuredPost[] }>((i) => post.engagementRateOrganic(i.posts)),
  'objective.cost_per_result': on<objective.CostInput>(objective.costPerResult),
  'survey.weighted': on<{ strata: survey.Stratum[] }>((i) => survey.surveyWeighted(i.strata)),
  'channel.follower_growth': on<{ start: number; end: number }>((i) => followerGrowth(i.start, i.end)),
  'channel.monthly_growth': on<{ start: number; end: number; months: number }>((i) =>
    monthlyGrowth(i.start, i.end, i.months),
  ),
  'mentions.share_of_voice': on<{ own: number; others: number[] }>((i) => shareOfVoice(i.own, i.others)),
  'content.message_pull_through': on<{ posts: number; postsWithMessage: number }>((i) =>
    messagePullThrough(i.posts, i.postsWithMessage),
  ),
  'unit.output_vs_evidence': on<{ contributorsOfEach: number[] }>((i) =>
    outputVsEvidence(
      i.contributorsOfEach.flatMap((people, item) =>
        Array.from({ length: people }, (_, person) => ({ itemId: `item-${item}`, personId: `person-${person}` })),
      ),
    ),
  ),
  'campaign.evaluation_budget_share': on<{ evaluation: string; budget: string }>((i) =>
    evaluationBudgetShare(i.evaluation, i.budget),
  ),
  'table.small_cells': on<{ cells: Cell[]; total: number }>((i) => {
    const { cells, total } = suppressSmallCells(i.cells, i.total);
    const withheld = cells.filter((cell) => cell.withheld !== null).length;
    return { value: String(withheld), shown: cells.map((cell) => cell.shown), total };
  }),
  'record.retention_due': on<{ closedOn: string; years: number; legalHold: boolean }>((i) =>
    retentionDue(i.closedOn, i.years, i.legalHold),
  ),
};
