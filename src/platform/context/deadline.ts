import type { Session } from '#platform/database/session';
import { unavailable } from '#platform/problem/catalogue';

const tooLate = () => unavailable({ headers: { 'retry-after': '2' } });

/** A request may take only so long: then its caller is told, and its transaction is given up, whatever it waits for. */
export class Deadline {
  private session: Session | undefined;
  private state: 'running' | 'over' | 'decided' = 'running';

  constructor(private readonly ms: number) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        if (this.state === 'decided') return;
        this.state = 'over';
        // Nobody waits for it: the statement that took too long ends first, at its own limit at the latest.
        void this.session?.rollback();
        reject(tooLate());
      }, this.ms);
      work()
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  /** The transaction that ends when the time is over; one that begins after that is not even used. */
  watch(session: Session): Session {
    this.session = session;
    if (this.state !== 'over') return session;
    void session.rollback();
    throw tooLate();
  }

  /** Called as the commit is sent: from here on only the database knows how it ends, and the caller shall be told the truth. */
  decide(): void {
    if (this.state === 'over') throw tooLate();
    this.state = 'decided';
  }
}
