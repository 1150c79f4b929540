import { useTexts } from '../../platform/i18n/texts.ts';
import { announce } from '../../ui/announce.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { ProblemError } from '../../platform/http/problem-error.ts';
import { SIGN_IN } from '../../platform/session/addresses.ts';
import { SESSION_TEXTS } from './locale.ts';
import { useSignOut } from './session.api.ts';

/** Ends the session here and on the server. */
export function SignOutButton({ className }: { className: string }) {
  const t = useTexts(SESSION_TEXTS);
  const signOut = useSignOut();
  const leave = async () => {
    try {
      await signOut();
      window.location.assign(SIGN_IN);
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) window.location.assign(SIGN_IN);
      else if (error instanceof ProblemError) announce(problemSentence(error));
      else throw error;
    }
  };
  return (
    <button type="button" className={className} onClick={() => void leave()}>
      {t('signOut')}
    </button>
  );
}
