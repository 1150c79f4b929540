import { createLazyRoute } from '@tanstack/react-router';
import { Shell } from './shell/Shell.tsx';

export const Route = createLazyRoute('/signed-in')({ component: Shell });
