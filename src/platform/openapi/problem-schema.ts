import type { Answer, Schema } from '#platform/openapi/document-model';

/** RFC 9457, as every refusal of the service is written. */
export const PROBLEM: Schema = {
  type: 'object',
  description: 'What went wrong, in the reader’s language, and what can be done about it (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'remedy', 'instance', 'code', 'requestId', 'retryable'],
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'Address of a page that explains this kind of problem and says what to do.',
      example: '/problems/record.not_found',
    },
    title: { type: 'string', description: 'Short name of the problem.', example: 'Not found' },
    status: { type: 'integer', minimum: 400, maximum: 599, description: 'The HTTP status again.', example: 404 },
    detail: {
      type: 'string',
      description: 'What happened this time.',
      example: 'There is no such record, or it is not yours to see.',
    },
    remedy: { type: 'string', description: 'The way out.', example: 'Check the id with the list of the resource.' },
    instance: {
      type: 'string',
      format: 'uri-reference',
      description: 'The address that was asked.',
      example: '/api/v1/campaigns/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f',
    },
    code: {
      type: 'string',
      pattern: '^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+$',
      description: 'Stable code to branch on.',
      example: 'record.not_found',
    },
    requestId: {
      type: 'string',
      description: 'Names this request in the logs and the audit chain.',
      example: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e70',
    },
    retryable: { type: 'boolean', description: 'Whether the same request may succeed later.', example: false },
    errors: {
      type: 'array',
      description: 'Every bad field or unmet rule.',
      items: { $ref: '#/components/schemas/FieldProblem' },
    },
  },
  additionalProperties: true,
};

export const FIELD_PROBLEM: Schema = {
  type: 'object',
  description: 'One bad field or unmet rule.',
  required: ['pointer', 'code', 'message'],
  properties: {
    pointer: {
      type: 'string',
      description: 'JSON pointer of the field; ?name for a query parameter; empty for the record as a whole.',
      example: '/observedOn',
    },
    code: { type: 'string', description: 'Stable code.', example: 'date.impossible' },
    message: {
      type: 'string',
      description: 'What the field needs.',
      example: 'Must be a date that exists, as YYYY-MM-DD.',
    },
  },
  additionalProperties: false,
};

/** What `?dryRun=true` answers instead of writing. */
export const DRY_RUN: Schema = {
  type: 'object',
  description:
    'What the request would have done: every rule’s verdict, the record as it would be, and nothing written.',
  required: ['dryRun', 'passed', 'verdicts', 'record', 'problem'],
  properties: {
    dryRun: { const: true, description: 'Says that nothing was written.' },
    passed: { type: 'boolean', description: 'Whether the request would have been carried out.', example: true },
    verdicts: {
      type: 'array',
      description: 'Each rule that was asked, in the order of asking.',
      items: { $ref: '#/components/schemas/Verdict' },
    },
    record: {
      type: ['object', 'null'],
      description: 'The record as it would be; null where it is refused or removed.',
      additionalProperties: true,
      example: null,
    },
    problem: {
      anyOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'null' }],
      description: 'The refusal, where there is one.',
      example: null,
    },
  },
  additionalProperties: false,
};

export const VERDICT: Schema = {
  type: 'object',
  description: 'One rule’s answer.',
  required: ['code', 'passed', 'message'],
  properties: {
    code: { type: 'string', description: 'Stable code of the rule.', example: 'campaign.ends_before_start' },
    passed: { type: 'boolean', description: 'Whether it holds.', example: true },
    message: {
      type: 'string',
      description: 'What holds or what is missing, in the reader’s language.',
      example: 'The last day must not come before the first.',
    },
  },
  additionalProperties: false,
};

/** The route's answer to a dry run, beside the one to the real thing. */
export const DRY_RUN_ANSWER: Answer = {
  description: 'With dryRun=true: what would have happened; nothing was written.',
  headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } },
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/DryRun' },
      examples: { dryRun: { $ref: '#/components/examples/DryRun' } },
    },
  },
};

export const DRY_RUN_EXAMPLE = {
  summary: 'With dryRun=true',
  value: {
    dryRun: true,
    passed: true,
    verdicts: [
      {
        code: 'campaign.ends_before_start',
        passed: true,
        message: 'The last day must not come before the first.',
      },
    ],
    record: null,
    problem: null,
  },
};
