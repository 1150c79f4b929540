import { createLazyRoute } from '@tanstack/react-router';
import { SchemeScreen } from '../features/judgement-schemes/SchemeScreen.tsx';
import { OfScheme } from './OfScheme.tsx';

function JudgementScheme() {
  const { schemeId } = Route.useParams();
  return <OfScheme id={schemeId}>{(scheme) => <SchemeScreen scheme={scheme} />}</OfScheme>;
}

export const Route = createLazyRoute('/signed-in/judgement-schemes/$schemeId')({ component: JudgementScheme });
