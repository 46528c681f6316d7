import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessTokens } from '#platform/auth/access-tokens';
import { AuthGuard } from '#platform/auth/auth.guard';
import { Configuration, type RunningSettings } from '#platform/config/configuration';
import { Admission } from '#platform/context/admission';
import { RequestInterceptor } from '#platform/context/request.interceptor';
import { dataSourceOptions } from '#platform/database/data-source';
import { Database } from '#platform/database/database';
import { HealthController } from '#platform/health/health.controller';
import { HealthService } from '#platform/health/health.service';
import { VersionController } from '#platform/health/version.controller';
import { Draining } from '#platform/http/draining';
import { RateLimit } from '#platform/http/rate-limit';
import { RateLimitGuard } from '#platform/http/rate-limit.guard';
import { RouteTable } from '#platform/http/routes';
import { requestValidation } from '#platform/http/validation';
import { Housekeeping } from '#platform/jobs/housekeeping';
import { WakeUps } from '#platform/live/wake-ups';
import { Operations } from '#platform/openapi/operations';
import { Outgoing } from '#platform/outgoing/outgoing';
import { Press } from '#platform/paper/press';
import { ProblemFilter } from '#platform/problem/problem.filter';
import { RecordServices } from '#platform/records/record-services';
import { Storage } from '#platform/storage/storage';
import { StorageHousekeeping } from '#platform/storage/storage-housekeeping';
import { UploadInterceptor } from '#platform/storage/upload.interceptor';

/** The technical ground: nothing here knows what public relations are. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: RunningSettings): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions({ url: settings.databaseUrl, poolSize: settings.poolSize }),
          retryAttempts: 3,
          retryDelay: 1_000,
        }),
      ],
      controllers: [HealthController, VersionController],
      providers: [
        { provide: Configuration, useValue: new Configuration(settings) },
        AccessTokens,
        Admission,
        AuthGuard,
        Database,
        Draining,
        HealthService,
        Housekeeping,
        Operations,
        Outgoing,
        Press,
        RateLimit,
        RecordServices,
        RouteTable,
        Storage,
        StorageHousekeeping,
        WakeUps,
        { provide: APP_GUARD, useClass: RateLimitGuard },
        // In this order: a file is stored before the transaction opens that makes its record.
        { provide: APP_INTERCEPTOR, useClass: UploadInterceptor },
        { provide: APP_INTERCEPTOR, useClass: RequestInterceptor },
        { provide: APP_PIPE, useFactory: requestValidation },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [
        Configuration,
        AccessTokens,
        Admission,
        Database,
        Draining,
        Operations,
        Outgoing,
        RecordServices,
        RouteTable,
        Storage,
        WakeUps,
      ],
    };
  }
}
