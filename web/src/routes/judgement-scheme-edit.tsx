import { createLazyRoute } from '@tanstack/react-router';
import { EditSchemeOfPlan } from './EditSchemeOfPlan.tsx';

function NextVersion() {
  return <EditSchemeOfPlan id={Route.useParams().schemeId} act="version" />;
}

export const Route = createLazyRoute('/signed-in/judgement-schemes/$schemeId/edit')({ component: NextVersion });
