import type { PlanView } from '#domain/plans/contract';
import { LinksDialog } from './LinksDialog.tsx';
import { type OpenedPart, PartDialog } from './PartDialog.tsx';
import PlanDialog from './PlanDialog.tsx';
import type { PartKind, PartView } from './plans.api.ts';

/** Which dialog stands open; a part by its ids (null: a new one), so that the dialog follows what is read again after a conflict. */
export type Opened =
  | { what: 'plan' }
  | { what: 'links' }
  | { what: 'part'; kind: PartKind; wholeId: string; id: string | null };

export function PlanDialogs({ plan, opened, onClose }: { plan: PlanView; opened: Opened; onClose: () => void }) {
  if (opened.what === 'plan') return <PlanDialog plan={plan} onClose={onClose} />;
  if (opened.what === 'links') return <LinksDialog plan={plan} onClose={onClose} />;
  const found = openedPart(plan, opened);
  return found === null ? null : <PartDialog {...found} onClose={onClose} />;
}

function openedPart(plan: PlanView, { kind, wholeId, id }: Extract<Opened, { what: 'part' }>): OpenedPart | null {
  const list: readonly PartView[] =
    kind === 'vision'
      ? plan.visions
      : kind === 'policy'
        ? plan.policies
        : (plan.policies.find((policy) => policy.id === wholeId)?.themes ?? []);
  const part = id === null ? 'new' : list.find((one) => one.id === id);
  return part === undefined ? null : { kind, wholeId, part, count: list.length };
}
