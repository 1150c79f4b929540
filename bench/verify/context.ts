import { startApp, type TestApp } from '../../dist/api/test/signed-in.js';
import { type Product, startProduct, type Wishes } from './product.ts';
import { Random } from './random.ts';
import { startTestServer } from './test-server.ts';

/** What a case is given. Whatever it starts through here ends with it, however it ends. */
export type Context = {
  quick: boolean;
  /** The count of a full run, or of a quick one. */
  count(full: number, quick: number): number;
  /** The same numbers in every run of this case. */
  random: Random;
  /** The API in this process, on a copy of the demonstration: quick to ask by `app.inject`. */
  app(overrides?: Parameters<typeof startApp>[0]): Promise<TestApp>;
  /** API processes as they are shipped, on a database of their own. */
  product(wishes?: Wishes): Promise<Product>;
  /** Done when the case is over, the latest first. */
  atEnd(work: () => unknown): void;
  /** A word for whoever waits. */
  say(line: string): void;
};

export function openContext(id: string, quick: boolean): { context: Context; close: () => Promise<void> } {
  const endings: (() => unknown)[] = [];
  const context: Context = {
    quick,
    count: (full, small) => (quick ? small : full),
    random: new Random(id),
    async app(overrides) {
      await startTestServer();
      const app = await startApp({ demonstration: true, ...overrides });
      endings.push(() => app.close());
      return app;
    },
    async product(wishes = {}) {
      if (!wishes.durable) await startTestServer();
      const product = await startProduct(wishes);
      endings.push(() => product.close());
      return product;
    },
    atEnd: (work) => void endings.push(work),
    say: (line) => console.log(`  ${line}`),
  };
  return {
    context,
    async close() {
      for (const work of endings.reverse()) {
        try {
          await work();
        } catch (error) {
          console.error('cleaning up:', error);
        }
      }
    },
  };
}
