// One peer as a process of its own: `node bench/server/contestant.ts <limit|rows|typeorm>`, told its database by DATABASE_URL.
import Fastify from 'fastify';
import { limit } from './limit.ts';
import { rowsByHand } from './rows-by-hand.ts';
import { plainTypeOrm } from './plain-typeorm.ts';

export type Scenario = 'roadmap' | 'dashboard' | 'trend' | 'review' | 'meeting';
/** A peer answers the JSON of a read, and takes a write. */
export type Peer = {
  read(scenario: Scenario, tenantId: string, id: string): Promise<string>;
  write(tenantId: string, kpiId: string, period: string, value: number): Promise<string>;
};

const peers = { limit, rows: rowsByHand, typeorm: plainTypeOrm };
const [name, url] = [process.argv[2] as keyof typeof peers, process.env['DATABASE_URL']];
if (!url || !(name in peers)) throw new Error('Which peer, and on which DATABASE_URL?');

const peer = await peers[name](url);
const app = Fastify({ logger: false });
app.get<{ Params: { scenario: Scenario; tenant: string; id: string } }>(
  '/:scenario/:tenant/:id',
  async (request, reply) => {
    const { scenario, tenant, id } = request.params;
    return reply.type('application/json; charset=utf-8').send(await peer.read(scenario, tenant, id));
  },
);
app.put<{ Params: { tenant: string; kpi: string; period: string }; Body: { value: number } }>(
  '/write/:tenant/:kpi/:period',
  async (request, reply) => {
    const { tenant, kpi, period } = request.params;
    return reply
      .type('application/json; charset=utf-8')
      .send(await peer.write(tenant, kpi, period, request.body.value));
  },
);
process.send?.({ url: await app.listen({ host: '127.0.0.1', port: 0 }) });
process.on('disconnect', () => process.exit(0));
