import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { hasClassification } from '#platform/records/classified';
import { RecordService } from '#platform/records/record.service';
import type { Stored } from '#platform/records/record-store';

/** The services of all collections by their paths, for what is done to records of whichever kind. */
@Injectable()
export class RecordServices {
  private byPath: Map<string, RecordService<Stored>> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  of(path: string): RecordService<Stored> | undefined {
    return this.all().get(path);
  }

  /** The collections whose records carry a classification of their own. */
  get classified(): string[] {
    const own = [...this.all()].filter(([, { store }]) => hasClassification(store.resource.options.entity));
    return own.map(([path]) => path).sort();
  }

  /** Read at the first use, when every module has its services. */
  private all(): Map<string, RecordService<Stored>> {
    this.byPath ??= new Map(
      this.discovery
        .getProviders()
        .map(({ instance }) => instance as unknown)
        .filter((instance) => instance instanceof RecordService)
        .map((service: RecordService<Stored>) => [service.store.resource.options.path, service]),
    );
    return this.byPath;
  }
}
