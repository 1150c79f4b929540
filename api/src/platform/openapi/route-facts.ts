import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { CONTENT_ETAG } from '../http/etag.ts';
import { KEY_REQUIRED } from '../http/idempotency-key.ts';
import { PRECONDITION, type Precondition } from '../http/if-match.ts';
import { ACCESS, type Access } from '../permissions/allow.ts';

/** What our own decorators say about a route. */
export type RouteFacts = {
  access: Access;
  precondition: Precondition | null;
  requiresKey: boolean;
  polled: boolean;
};

/** By operation id, `<Controller>_<method>`. */
export function routeFacts(app: INestApplication): Map<string, RouteFacts> {
  const facts = new Map<string, RouteFacts>();
  const scanner = new MetadataScanner();
  for (const { metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    if (!metatype) continue;
    const prototype = metatype.prototype as Record<string, object>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const told = <T>(key: symbol): T | undefined => Reflect.getMetadata(key, prototype[name]!) as T | undefined;
      const access = told<Access>(ACCESS);
      if (!access) continue;
      facts.set(`${metatype.name}_${name}`, {
        access,
        precondition: told<Precondition>(PRECONDITION) ?? null,
        requiresKey: told<boolean>(KEY_REQUIRED) ?? false,
        polled: told<boolean>(CONTENT_ETAG) ?? false,
      });
    }
  }
  return facts;
}
