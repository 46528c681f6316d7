import { ApiProperty } from '@nestjs/swagger';
import { PASSWORD_LENGTH } from '#kernel/access/password.rules';
import { FUNCTIONS, ROLES } from '#kernel/access/roles';
import { CLASSIFICATIONS } from '#kernel/classification/classification';
import {
  ChoiceField,
  ChoicesField,
  FlagField,
  IdField,
  MayBeAbsent,
  TextField,
  WholeField,
} from '#platform/records/fields';

/** Who signs in. */
export class SignIn {
  /**
   * The person's e-mail address.
   * @example "analyst@dinkes-bandung.example"
   */
  @TextField({ max: 254, column: false })
  email: string;

  /**
   * The person's password.
   * @example "siklus-demo-2026"
   */
  @TextField({ max: PASSWORD_LENGTH.max, column: false })
  password: string;

  /**
   * Code of the agency; needed only by a person who works for several under one address.
   * @example "dinas-kesehatan-kota-bandung"
   */
  @TextField({ max: 100, column: false, optional: true })
  organization?: string | null;

  /**
   * For browsers: the refresh token comes as an HttpOnly cookie instead of in the answer.
   * @example false
   */
  @FlagField({ column: false })
  @MayBeAbsent()
  cookie?: boolean;
}

/** What goes on with a session. */
export class RefreshSession {
  /**
   * The newest refresh token of the session; left out by browsers, which have it in their cookie.
   * @example "sir_01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e50.01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e70.Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE.c2VhbHNlYWxzZWFsc2VhbA"
   */
  @TextField({ max: 1_000, column: false, optional: true })
  refreshToken?: string | null;
}

/** The agency of the person who signed in. */
export class SignedInOrganization {
  /**
   * The agency's id.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e50"
   */
  @IdField({ column: false })
  id: string;

  /**
   * The agency's short name.
   * @example "dinas-kesehatan-kota-bandung"
   */
  @TextField({ max: 100, column: false })
  code: string;

  /**
   * The agency's name.
   * @example "Dinas Kesehatan Kota Bandung"
   */
  @TextField({ max: 200, column: false })
  name: string;
}

/** The person who signed in; more stands at GET /me. */
export class SignedInPerson {
  /**
   * The person's id.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false })
  id: string;

  /**
   * The person's name.
   * @example "Rina Kartika"
   */
  @TextField({ max: 200, column: false })
  name: string;

  /**
   * The person's role.
   * @example "analyst"
   */
  @ChoiceField(ROLES, { column: false })
  role: string;

  /**
   * The person's crafts in the media team.
   * @example []
   */
  @ChoicesField(FUNCTIONS, { column: false })
  functions: string[];

  /**
   * The strictest classification that the person may see.
   * @example "confidential"
   */
  @ChoiceField(CLASSIFICATIONS, { column: false })
  clearance: string;

  /** The person's agency. */
  organization: SignedInOrganization;
}

/** A session that began or goes on. */
export class SessionTokens {
  /**
   * Goes into the header `Authorization: Bearer …` of every other request.
   * @example "eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJvcmciOiIwMTk0OGYzYyJ9.c2lnbmF0dXJl"
   */
  accessToken: string;

  /**
   * Seconds until the access token ends.
   * @example 600
   */
  @WholeField(1, 600, { column: false })
  expiresIn: number;

  /**
   * How the access token is presented.
   * @example "Bearer"
   */
  tokenType: string;

  /**
   * Gets the next access token at POST /auth/refresh, once; null when it is in the cookie.
   * @example "sir_01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e50.01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e70.Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE.c2VhbHNlYWxzZWFsc2VhbA"
   */
  refreshToken: string | null;

  /** Who signed in. */
  person: SignedInPerson;
}

/** One way to sign in. */
export class SignInMethod {
  /**
   * Name of the method.
   * @example "password"
   */
  @ChoiceField(['password'], { column: false })
  method: string;

  /**
   * Where it begins.
   * @example "/api/v1/auth/login"
   */
  path: string;
}

/** The ways to sign in to this installation. */
export class SignInMethodPage {
  /** The methods. */
  @ApiProperty({ type: () => [SignInMethod] })
  items: SignInMethod[];

  /**
   * Always null: all methods are shown.
   * @example null
   */
  nextCursor: string | null;
}
