import { createLazyRoute } from '@tanstack/react-router';
import { MembersScreen } from '../features/members/MembersScreen.tsx';

export const Route = createLazyRoute('/signed-in/members')({ component: MembersScreen });
