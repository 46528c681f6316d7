import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { closeThread } from '#platform/paper/render';

/** Ends the drawing with the service. */
@Injectable()
export class Press implements OnModuleDestroy {
  onModuleDestroy(): void {
    closeThread();
  }
}
