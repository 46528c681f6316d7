import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Open } from '#platform/auth/access.decorator';
import { Liveness, Readiness } from '#platform/health/health.dto';
import { HealthService } from '#platform/health/health.service';

@ApiTags('Service')
@Controller('health')
export class HealthController {
  constructor(private readonly service: HealthService) {}

  /**
   * Ask whether the process lives
   *
   * @remarks Looks at nothing but the process itself: restart it when this does not answer.
   */
  @Get('live')
  @Open()
  live(): Liveness {
    return { status: 'alive' };
  }

  /**
   * Ask whether the service is ready
   *
   * @remarks The database answers within a second, its schema is the one that this program was built for, and the process
   * is not stopping; otherwise 503 with the reason (`database`, `migrations` or `stopping`). Send no requests then.
   */
  @Get('ready')
  @Open()
  async ready(): Promise<Readiness> {
    await this.service.demandReady();
    return { status: 'ready' };
  }
}
