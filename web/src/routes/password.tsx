import { createLazyRoute } from '@tanstack/react-router';
import { ChangePasswordScreen } from '../features/session/ChangePasswordScreen.tsx';

export const Route = createLazyRoute('/signed-in/password')({ component: ChangePasswordScreen });
