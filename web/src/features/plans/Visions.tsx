import type { PlanView } from '#domain/plans/contract';
import { Name } from '../../platform/i18n/named.tsx';
import { AddPart, ChangePart, NoParts } from './PartButtons.tsx';
import type { Opened } from './PlanDialogs.tsx';

/** What the plan wants to become true. `onOpen` is there for who may change it. */
export function Visions({ plan, onOpen }: { plan: PlanView; onOpen: ((opened: Opened) => void) | undefined }) {
  return (
    <>
      {plan.visions.length === 0 && <NoParts kind="vision" />}
      <ol className="list-decimal pl-6 empty:hidden">
        {plan.visions.map((vision) => (
          <li key={vision.id} className="py-1">
            <Name of={vision} />
            {onOpen !== undefined && <ChangePart kind="vision" wholeId={plan.id} part={vision} onOpen={onOpen} />}
          </li>
        ))}
      </ol>
      {onOpen !== undefined && <AddPart kind="vision" wholeId={plan.id} onOpen={onOpen} />}
    </>
  );
}
