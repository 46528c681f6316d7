import type { NodeType } from '#views/trace/trace.dto';

/** Which records of each kind a trace looks at: SQL over the alias `t`, with the organization as $1 and the start as $2. */
export type Scope = Partial<Record<NodeType, string>>;

const among = (table: string, column: string, where: string): string =>
  `SELECT s.${column} FROM ${table} s WHERE s.organization_id = $1 AND ${where}`;

const OF_CAMPAIGN = 't.campaign_id = $2';

/** Everything of the campaign, the regulations it stands on, what was carried into it and what it carried on. */
export const CAMPAIGN: Scope = {
  legal_basis: `t.id IN (${among('campaign_legal_bases', 'legal_basis_id', 's.campaign_id = $2')}
    UNION ${among('research_notes', 'legal_basis_id', 's.campaign_id = $2')})`,
  research_note: `(${OF_CAMPAIGN} OR t.id IN (${among('lessons', 'carried_note_id', 's.campaign_id = $2')}))`,
  community_need: OF_CAMPAIGN,
  public: OF_CAMPAIGN,
  objective: OF_CAMPAIGN,
  strategy: OF_CAMPAIGN,
  content_plan: OF_CAMPAIGN,
  post: OF_CAMPAIGN,
  feedback_message: OF_CAMPAIGN,
  case: `(${OF_CAMPAIGN} OR t.id IN (${among('feedback_messages', 'case_id', 's.campaign_id = $2')}))`,
  case_reply: `t.state = 'sent' AND t.case_id IN (${among('cases', 'id', 's.campaign_id = $2')}
    UNION ${among('feedback_messages', 'case_id', 's.campaign_id = $2')})`,
  evaluation_record: OF_CAMPAIGN,
  complaint_analysis: `(${OF_CAMPAIGN} OR t.id IN (${among('follow_ups', 'complaint_analysis_id', 's.campaign_id = $2')}))`,
  follow_up: OF_CAMPAIGN,
  service_improvement: OF_CAMPAIGN,
  lesson: `(${OF_CAMPAIGN} OR t.carried_to_campaign_id = $2)`,
};

/** What led to the posts: their plans, those plans' objectives and needs, the notes behind the needs, and their grounds. */
function above(posts: string): Scope {
  const plans = among('posts', 'content_plan_id', `s.id IN (${posts})`);
  const objectives = among('content_plan_objectives', 'objective_id', `s.content_plan_id IN (${plans})`);
  const needs = `${among('content_plan_needs', 'need_id', `s.content_plan_id IN (${plans})`)}
    UNION ${among('objective_needs', 'need_id', `s.objective_id IN (${objectives})`)}`;
  const notes = among('need_research_notes', 'research_note_id', `s.need_id IN (${needs})`);
  return {
    legal_basis: `t.id IN (${among('research_notes', 'legal_basis_id', `s.id IN (${notes})`)})`,
    research_note: `t.id IN (${notes})`,
    community_need: `t.id IN (${needs})`,
    public: `t.id IN (${among('objectives', 'public_id', `s.id IN (${objectives})`)})`,
    objective: `t.id IN (${objectives})`,
    content_plan: `t.id IN (${plans})`,
    post: `t.id IN (${posts})`,
    lesson: `t.carried_note_id IN (${notes})`,
  };
}

/** The cases that hold the messages, or go on for those, and what was answered to them. */
function held(messages: string): Scope {
  const own = among('feedback_messages', 'case_id', `s.id IN (${messages})`);
  const cases = `${own} UNION ${among('cases', 'duplicate_of_id', `s.id IN (${own})`)}`;
  return { case: `t.id IN (${cases})`, case_reply: `t.state = 'sent' AND t.case_id IN (${cases})` };
}

/** What came of the messages: cases, follow-ups, improvements, lessons, and the notes into which those were carried. */
function below(messages: string): Scope {
  const cases = among('feedback_messages', 'case_id', `s.id IN (${messages})`);
  return {
    ...held(messages),
    feedback_message: `t.id IN (${messages})`,
    ...outcome(`${among('follow_up_feedback', 'follow_up_id', `s.feedback_message_id IN (${messages})`)}
      UNION ${among('follow_up_cases', 'follow_up_id', `s.case_id IN (${cases})`)}`),
  };
}

/** The follow-ups with the analysis that named the problem, and what they led to. */
function outcome(followUps: string): Scope {
  const improvements = among('service_improvements', 'id', `s.follow_up_id IN (${followUps})`);
  return {
    complaint_analysis: `t.id IN (${among('follow_ups', 'complaint_analysis_id', `s.id IN (${followUps})`)})`,
    follow_up: `t.id IN (${followUps})`,
    service_improvement: `t.id IN (${improvements})`,
    lesson: `t.service_improvement_id IN (${improvements})`,
    research_note: `t.id IN (${among('lessons', 'carried_note_id', `s.service_improvement_id IN (${improvements})`)})`,
  };
}

function either(one: Scope, other: Scope): Scope {
  const types = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<NodeType>;
  return Object.fromEntries(
    [...types].map((type) => [
      type,
      [one[type], other[type]]
        .filter(Boolean)
        .map((sql) => `(${sql})`)
        .join(' OR '),
    ]),
  );
}

export type Direction = 'up' | 'down' | 'both';

const START = 'SELECT $2::uuid';

function directed(up: Scope, down: Scope, start: Scope): Record<Direction, Scope> {
  return { up: either(up, start), down: either(down, start), both: either(either(up, down), start) };
}

const ITSELF = 't.id = $2';
export const POST = directed(above(START), below(among('feedback_messages', 'id', 's.post_id = $2')), { post: ITSELF });
export const FEEDBACK = directed(above(among('feedback_messages', 'post_id', 's.id = $2')), below(START), {
  feedback_message: ITSELF,
});

/** The case, what was merged into it, and their messages. */
const CASES = `SELECT $2::uuid UNION ${among('cases', 'id', 's.duplicate_of_id = $2')}`;
const MESSAGES = among('feedback_messages', 'id', `s.case_id IN (${CASES})`);
const GOES_ON = among('cases', 'duplicate_of_id', 's.id = $2');
export const CASE = directed(
  {
    ...above(among('feedback_messages', 'post_id', `s.id IN (${MESSAGES})`)),
    feedback_message: `t.id IN (${MESSAGES})`,
    case: `t.id IN (${CASES})`,
  },
  {
    case: `t.id IN (${GOES_ON})`,
    case_reply: `t.state = 'sent' AND t.case_id IN (${START} UNION ${GOES_ON})`,
    ...outcome(among('follow_up_cases', 'follow_up_id', `s.case_id IN (${START} UNION ${GOES_ON})`)),
  },
  { case: ITSELF },
);

/** A record alone, for those that belong to no campaign. */
export const alone = (type: NodeType): Scope => ({ [type]: ITSELF });

/** What led to follow-ups outside every campaign: the messages that brought the problem up, and the facts behind their posts. */
function broughtUp(followUps: string): Scope {
  const messages = among('follow_up_feedback', 'feedback_message_id', `s.follow_up_id IN (${followUps})`);
  return either(either(above(among('feedback_messages', 'post_id', `s.id IN (${messages})`)), below(messages)), {
    follow_up: `t.id IN (${followUps})`,
    service_improvement: `t.follow_up_id IN (${followUps})`,
  });
}
export const FOLLOW_UP = broughtUp(START);
export const IMPROVEMENT = broughtUp(among('service_improvements', 'follow_up_id', 's.id = $2'));
