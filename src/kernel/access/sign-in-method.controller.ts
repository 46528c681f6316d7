import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignInMethodPage } from '#kernel/access/sign-in.dto';
import { Open } from '#platform/auth/access.decorator';

@ApiTags('Sign-in')
@Controller('auth/methods')
export class SignInMethodController {
  /**
   * List the ways to sign in
   *
   * @remarks What a sign-in screen offers, before anybody is signed in.
   */
  @Get()
  @Open()
  list(): SignInMethodPage {
    return { items: [{ method: 'password', path: '/api/v1/auth/login' }], nextCursor: null };
  }
}
