import { type ComponentProps, lazy, Suspense } from 'react';
import { Skeleton } from './Skeleton.tsx';

const DayField = lazy(() => import('./DayField.tsx').then((file) => ({ default: file.DayField })));

/** `DayField`, fetched when a form that asks for a day is first shown. */
export function LazyDayField(props: ComponentProps<typeof DayField>) {
  return (
    <Suspense fallback={<Skeleton lines={2} />}>
      <DayField {...props} />
    </Suspense>
  );
}
