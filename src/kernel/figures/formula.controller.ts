import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { FormulaPage } from '#kernel/figures/formula.dto';
import { FORMULAS } from '#kernel/figures/formulas';

@ApiTags('Reference')
@Controller('formulas')
export class FormulaController {
  /**
   * List formulas
   *
   * @remarks Every formula behind a published figure, with its denominator, its caveat, its source and a worked example, in English and Indonesian.
   */
  @Get()
  @Permit('reference.read')
  list(): FormulaPage {
    return { items: [...FORMULAS], nextCursor: null };
  }
}
