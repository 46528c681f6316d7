import type { Description } from '#platform/openapi/document';

/** What a reader of the document sees first. */
export function describeApi(): Description {
  return {
    title: 'Siklus',
    version: '0.1.0',
    text: 'The cyber-PR cycle of a public agency as a service: fact-finding, planning, implementation, evaluation. Every post can be traced back to a fact, a need and an objective, and forward to public feedback, a measured result and an improved public service.',
    tags: [
      { name: 'Campaigns', description: 'The spine: campaigns, their gates, moves and debts.' },
      {
        name: '1 Fact-finding',
        description: 'Research notes, the situation, community needs, issues, and how open information is.',
      },
      {
        name: '2 Planning',
        description: 'Goal, publics, objectives, strategies, timetable, budget, content plans, tasks and approvals.',
      },
      {
        name: '3 Implementation',
        description: 'Posts, metrics, imports, public feedback, cases and their clocks, monitoring, obstacles.',
      },
      { name: '4 Evaluation', description: 'Evaluation records, follow-ups, service improvements and lessons.' },
      {
        name: 'Views',
        description:
          'Answers across the stages: trace, timeline, calendar, coverage, figures, monitoring, own work, live events.',
      },
      { name: 'Exports', description: 'Every list as a file: CSV, XLSX or JSON, written in the background.' },
      { name: 'Attachments', description: 'Files that belong to the work, with their content and links to it.' },
      { name: 'Sign-in', description: 'Signing in and out, tokens, sessions, and what one may do.' },
      { name: 'Organization', description: 'The agency, its units, people, channels, calendar and legal bases.' },
      { name: 'Reference', description: 'What figures mean: every formula with its denominator, caveat and source.' },
      { name: 'Audit', description: 'The chain of everything that was written.' },
      { name: 'Service', description: 'Health and version.' },
    ],
  };
}
