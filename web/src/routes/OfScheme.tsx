import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { JudgementSchemeView } from '#domain/judgement-schemes/contract';
import { schemesQuery } from '../features/judgement-schemes/judgement-schemes.api.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from './not-found.tsx';
import { useNavWord } from './shell/nav-word.ts';

/** Hands a judgement scheme to a screen: there are few, and the list has them whole. */
export function OfScheme({ id, children }: { id: string; children: (scheme: JudgementSchemeView) => ReactNode }) {
  const query = useQuery(schemesQuery);
  const navWord = useNavWord();
  return (
    <Loaded query={query} title={navWord('schemes')}>
      {(schemes) => {
        const scheme = schemes.find((one) => one.id === id);
        return scheme === undefined ? <NotFound /> : children(scheme);
      }}
    </Loaded>
  );
}
