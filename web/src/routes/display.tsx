import { createLazyRoute } from '@tanstack/react-router';
import { DisplayScreen } from '../features/display/DisplayScreen.tsx';

export const Route = createLazyRoute('/signed-in/display')({ component: DisplayScreen });
