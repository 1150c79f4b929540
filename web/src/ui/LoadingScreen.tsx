import type { ReactNode } from 'react';
import { Skeleton } from './Skeleton.tsx';

/** Something that the whole screen waits for: as high as the window, or the footer would stand in it first, and jump. */
export function LoadingScreen({ children = <Skeleton /> }: { children?: ReactNode }) {
  return <div className="min-h-dvh">{children}</div>;
}
