import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { AuditEntriesScreen } from '../features/audit-entries/AuditEntriesScreen.tsx';
import { Only } from './Only.tsx';

export const Route = createLazyRoute('/signed-in/audit-entries')({ component: AuditEntries });

function AuditEntries() {
  const { objectType, objectId, actorId } = Route.useSearch();
  const navigate = useNavigate({ from: '/audit-entries' });
  return (
    <Only permission="audit-entries.read">
      <AuditEntriesScreen
        filters={{ objectType, objectId, actorId }}
        onFilter={(filters) =>
          void navigate({ search: { objectType: undefined, objectId: undefined, actorId: undefined, ...filters } })
        }
      />
    </Only>
  );
}
