import type { FieldVerdict } from '#platform/records/verdicts';

/** Nobody answers what was not yet asked. */
export function notBeforeMessage(at: string, receivedAt: string): FieldVerdict {
  return {
    code: 'feedback_reply.before_message',
    passed: new Date(at).getTime() >= new Date(receivedAt).getTime(),
    pointer: '/at',
    message: {
      en: 'A reply cannot come before the message that it answers.',
      id: 'Balasan tidak dapat mendahului pesan yang dijawab.',
    },
  };
}
