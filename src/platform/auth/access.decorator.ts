import { SetMetadata } from '@nestjs/common';

export const ACCESS = Symbol('access');

/** Which permission a route needs; `null` for the few routes without sign-in, `signed_in` for what every person may do. */
export type Access = { permission: string } | { signedIn: true } | { open: true };

export const Open = () => SetMetadata(ACCESS, { open: true } satisfies Access);
export const SignedIn = () => SetMetadata(ACCESS, { signedIn: true } satisfies Access);
export const NeedsPermission = (permission: string) => SetMetadata(ACCESS, { permission } satisfies Access);
