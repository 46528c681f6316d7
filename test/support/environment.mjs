import { TestEnvironment } from 'jest-environment-node';

/**
 * A test file gets modules of its own, and loading the whole service anew for each file takes longer than most files run.
 * So the service is loaded once per worker, outside the file's modules, and every file starts a fresh one of it.
 */
export default class Environment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.importOutside = (name) => import(name);
  }
}
