import { monitorEventLoopDelay } from 'node:perf_hooks';
import { newId } from '../../../dist/api/src/platform/ids.js';
import { ROLES } from '../../../dist/domain/src/members/permissions.js';
import { addressOf, type Operation, operationsOf } from '../../../dist/api/test/operations.js';
import { isLetIn, ROLE_MATRIX } from '../../../dist/api/test/role-matrix.js';
import { bodyFor, type OwnIds, ownIds } from '../../../dist/api/test/sample-requests.js';
import type { Client, TestApp } from '../../../dist/api/test/signed-in.js';
import { faultOfRegex, regexesOfTheProduct } from '../../../tools/regexes.mjs';
import type { Case } from '../case.ts';

const MEGABYTE = 2 ** 20;
/** As much as a body takes. */
const LARGEST = 250 * 1024;
const LONG = ['x', '\t', '1,', 'あ', 'T', '万\t', ' 　'];

export default {
  id: 'C-7',
  title: 'regular expressions and long texts',
  goal: '100 % of regular expressions safe; 1 MB in each text field stalls < 200 ms',
  async run(context) {
    const regexes = regexesOfTheProduct();
    const faults: string[] = [];
    for (const regex of regexes) {
      const fault = await faultOfRegex(regex);
      if (fault) faults.push(fault);
    }
    const app = await context.app();
    const ids = await ownIds(app, 'osaka-demo');
    const clients = new Map<string, Client>();
    for (const role of ROLES) clients.set(role, await app.as(`${role}@osaka-demo.example`));
    let requests = 0;
    let longest = 0;
    const unrefused: string[] = [];
    for (const operation of (await operationsOf(app)).filter((one) => one.bodyProperties.length > 0)) {
      const role = ROLES.find((one) => isLetIn(one, ROLE_MATRIX[operation.name]!))!;
      for (const property of operation.bodyProperties) {
        const unit = LONG[requests % LONG.length]!;
        for (const size of [LARGEST, MEGABYTE]) {
          const text = unit.repeat(Math.ceil(size / Buffer.byteLength(unit)));
          const attempt = () => stallOf(app, clients.get(role)!, operation, ids, { [property]: text });
          let { status, stall } = await attempt();
          // Another program may have had the processor: what is our own comes again.
          for (let again = 0; again < 3 && stall > 50; again += 1) stall = Math.min(stall, (await attempt()).stall);
          requests += 1;
          longest = Math.max(longest, stall);
          // A text of nothing but blanks means none where none may be given.
          if (status >= 500 || (status < 400 && text.trim() !== ''))
            unrefused.push(`${operation.name} ${property}: ${status}`);
        }
      }
    }
    for (const one of [...faults, ...unrefused].slice(0, 20)) context.say(one);
    return {
      count: regexes.length,
      reached: `${faults.length} not safe; longest stall ${Math.round(longest)} ms in ${requests} requests, ${unrefused.length} not refused`,
      ok: faults.length === 0 && longest < 200 && unrefused.length === 0,
      notes: 'each field with 250 KB, which a body may have, and with 1 MB, which it may not',
    };
  },
} satisfies Case;

async function stallOf(app: TestApp, client: Client, operation: Operation, ids: OwnIds, change: object) {
  const payload = JSON.stringify({ ...bodyFor(operation, ids), ...change });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const { statusCode: status } = await app.app.inject({
    method: operation.method,
    url: addressOf(operation, ids.of(operation)),
    headers: {
      cookie: client.cookie,
      'x-csrf-token': client.session!.csrfToken,
      'content-type': 'application/json',
      'idempotency-key': newId(),
      'if-match': '"999999"',
    },
    payload,
  });
  delay.disable();
  return { status, stall: delay.max / 1e6 };
}
