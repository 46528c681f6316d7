import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';

export const ACCESS = Symbol('access');

/** Which permission a route needs; `open` for the few routes without sign-in, `signedIn` for what every person may do. */
export type Access = { permission: string } | { signedIn: true } | { open: true };

export const Open = () =>
  applyDecorators(SetMetadata(ACCESS, { open: true } satisfies Access), ApiExtension('x-permission', 'none'));
export const SignedIn = () =>
  applyDecorators(
    SetMetadata(ACCESS, { signedIn: true } satisfies Access),
    ApiBearerAuth(),
    ApiExtension('x-permission', 'signed_in'),
  );
/** A personal access token may stand in the query as `token`: for programs, such as calendars, that send no headers. */
export const TOKEN_IN_ADDRESS = Symbol('token in address');
export const TokenInAddress = () => SetMetadata(TOKEN_IN_ADDRESS, true);

export const NeedsPermission = (permission: string) => SetMetadata(ACCESS, { permission } satisfies Access);
