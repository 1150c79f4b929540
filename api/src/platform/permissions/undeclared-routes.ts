import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from './allow.ts';

/** Nest's own mark on a route's method. */
const ROUTE_PATH = 'path';

/** Deny by default: a route that does not say who may use it stops the start. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  private readonly discovery: DiscoveryService;
  private readonly scanner = new MetadataScanner();
  private readonly reflector: Reflector;

  constructor(discovery: DiscoveryService, reflector: Reflector) {
    this.discovery = discovery;
    this.reflector = reflector;
  }

  onModuleInit(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prototype = metatype.prototype as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => {
          const method = prototype[name]!;
          const isRoute = this.reflector.get<unknown>(ROUTE_PATH, method) !== undefined;
          return isRoute && this.reflector.get<unknown>(ACCESS, method) === undefined;
        })
        .map((name) => `${metatype.name}.${name}`);
    });
    if (undeclared.length === 0) return;
    throw new Error(
      `These routes do not say who may use them (@Allow, @SignedIn or @Public): ${undeclared.join(', ')}.`,
    );
  }
}
