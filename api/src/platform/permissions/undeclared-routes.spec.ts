import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import { Reflector } from '@nestjs/core';
import { Allow, Public } from './allow.ts';
import { RouteCheck } from './undeclared-routes.ts';

@Controller()
class Declared {
  @Get()
  @Allow('plans.read')
  list(): void {}

  @Get('open')
  @Public()
  open(): void {}

  notARoute(): void {}
}

@Controller()
class Forgotten {
  @Get()
  list(): void {}
}

const check = (...metatypes: unknown[]) =>
  new RouteCheck(
    { getControllers: () => metatypes.map((metatype) => ({ metatype })) } as unknown as DiscoveryService,
    new Reflector(),
  );

describe('RouteCheck', () => {
  it('lets routes pass that say who may use them', () => {
    expect(() => check(Declared).onModuleInit()).not.toThrow();
  });

  it('stops the start for a route that does not', () => {
    expect(() => check(Declared, Forgotten).onModuleInit()).toThrow(
      /do not say who may use them .*: Forgotten\.list\./,
    );
  });
});
