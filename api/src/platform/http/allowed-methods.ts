import type { FastifyInstance, RouteOptions } from 'fastify';
import { HttpProblem } from '../problems/refusal.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods that an address of the API takes; none where there is no such address. */
    methodsAt(path: string): string[];
  }
}

/** 405: the address is there, but not for this method. */
export class MethodNotAllowed extends HttpProblem {
  constructor(methods: string[]) {
    const allowed = methods.join(', ');
    super(
      405,
      'method_not_allowed',
      {
        ja: `このアドレスではこのメソッドを使えません。使えるのは ${allowed} です。`,
        en: `This address does not take this method. It takes ${allowed}.`,
      },
      { allow: methods },
    );
  }
}

/** Remembers which methods each address takes, for telling a wrong method from a wrong address. Before any route is added. */
export function noteMethods(server: FastifyInstance): void {
  const routes: { segments: string[]; methods: string[] }[] = [];
  server.addHook('onRoute', ({ url, method }: RouteOptions) => {
    if (!url.includes('*')) routes.push({ segments: url.split('/'), methods: [method].flat() });
  });
  server.decorate('methodsAt', (path: string) => {
    const asked = path.split('/');
    const there = routes.filter(
      ({ segments }) =>
        segments.length === asked.length &&
        segments.every(
          (segment, index) => segment === asked[index] || (segment.startsWith(':') && asked[index] !== ''),
        ),
    );
    return [...new Set(there.flatMap(({ methods }) => methods))].sort();
  });
}
