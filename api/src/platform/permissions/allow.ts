import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#domain/members/permissions';

/** Who may use a route. A route that does not say stops the start. */
export type Access = { kind: 'public' } | { kind: 'signed-in' } | { kind: 'permission'; anyOf: Permission[] };

export const ACCESS = Symbol('access');

/** The route is open to members who hold one of these permissions. */
export const Allow = (...anyOf: [Permission, ...Permission[]]) =>
  SetMetadata<symbol, Access>(ACCESS, { kind: 'permission', anyOf });

/** The route is open to everybody, signed in or not. */
export const Public = () => SetMetadata<symbol, Access>(ACCESS, { kind: 'public' });

/** The route is about the member's own session and open to every member. */
export const SignedIn = () => SetMetadata<symbol, Access>(ACCESS, { kind: 'signed-in' });
