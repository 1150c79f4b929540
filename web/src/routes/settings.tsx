import { createLazyRoute } from '@tanstack/react-router';
import { SettingsScreen } from '../features/tenants/SettingsScreen.tsx';

export const Route = createLazyRoute('/signed-in/settings')({ component: SettingsScreen });
