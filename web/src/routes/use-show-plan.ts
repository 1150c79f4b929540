import { useNavigate } from '@tanstack/react-router';

/** Leads to a plan's own page, where its parts are entered; year and day of another plan are left behind. */
export function useShowPlan(): (plan: { id: string }) => void {
  const navigate = useNavigate();
  return ({ id }) => void navigate({ to: '/plan', search: { plan: id, fiscalYear: undefined, asOf: undefined } });
}
