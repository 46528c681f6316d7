import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Open } from '#platform/auth/access.decorator';
import { Version } from '#platform/health/health.dto';
import { version } from '#platform/process/version';

const RUNNING: Version = { name: 'Siklus', version: version() };

@ApiTags('Service')
@Controller('version')
export class VersionController {
  /**
   * Read the version
   *
   * @remarks The version of the program that answers.
   */
  @Get()
  @Open()
  get(): Version {
    return RUNNING;
  }
}
