import type { Language } from '../session/member.ts';

/** The language of answers: whichever of Japanese and English the reader prefers; Japanese when neither is named. */
export function languageOf(header: string | undefined): Language {
  let best: { language: Language; weight: number } | null = null;
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.startsWith('ja') ? 'ja' : tag.startsWith('en') ? 'en' : null;
    const q = parameters.find((one) => one.trim().startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.trim().slice(2));
    if (language && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? 'ja';
}
