/** The process answers. */
export class Liveness {
  /**
   * Always "alive": a process that is not does not answer.
   * @example "alive"
   */
  status: string;
}

/** The service can take requests. */
export class Readiness {
  /**
   * Always "ready": what is not ready answers 503.
   * @example "ready"
   */
  status: string;
}

/** Which program answers here. */
export class Version {
  /**
   * Name of the product.
   * @example "Siklus"
   */
  name: string;

  /**
   * Its version (semantic versioning).
   * @example "0.1.0"
   */
  version: string;
}
