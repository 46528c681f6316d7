import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '#platform/database/ids';
import { NOT_HTTP, unreadable } from '#platform/problem/catalogue';
import { defineProblem, type Problem } from '#platform/problem/problem';
import { problemBody } from '#platform/problem/problem-body';

export const headersTooLarge = defineProblem({
  code: 'request.headers_too_large',
  status: 431,
  title: { en: 'The headers are too large', id: 'Header terlalu besar' },
  detail: { en: 'All headers together are longer than 16 KB.', id: 'Semua header bersama lebih dari 16 KB.' },
  remedy: {
    en: 'Send fewer or shorter headers; mostly a cookie of another service is to blame.',
    id: 'Kirim header yang lebih sedikit atau lebih pendek; biasanya penyebabnya kuki layanan lain.',
  },
});

export const tooSlow = defineProblem({
  code: 'request.too_slow',
  status: 408,
  title: { en: 'The request did not arrive in time', id: 'Permintaan tidak tiba tepat waktu' },
  detail: {
    en: 'The connection was held open without the whole request coming through. Nothing was written.',
    id: 'Sambungan terbuka tanpa permintaan yang utuh. Tidak ada yang ditulis.',
  },
  remedy: { en: 'Send the request again, at once.', id: 'Kirim ulang permintaan sekaligus.' },
  retryable: true,
});

function problemOf({ code }: NodeJS.ErrnoException): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return headersTooLarge();
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow();
  return unreadable({ params: { reason: NOT_HTTP } });
}

/** What came is no request yet, so no route and no filter sees it: the answer is written by hand, and the connection ends. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const problem = problemOf(error);
  const { status } = problem.kind;
  const body = JSON.stringify(problemBody(problem, { locale: 'en', requestId: newId(), instance: '' }));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    'content-language: en',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
