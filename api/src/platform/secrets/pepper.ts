import { keptKey } from './kept-key.ts';

/**
 * The key that passwords are mixed with before they are hashed. It lies outside the database, so that a stolen copy of
 * the tables alone cannot be guessed at.
 */
export function loadPepper(dataDir: string, env: NodeJS.ProcessEnv = process.env): Buffer {
  return keptKey(dataDir, 'password-pepper', 'PASSWORD_PEPPER', env);
}
