import { addressOf, type Query } from './address.ts';

/** Answers that were asked for before the code had arrived that wants them, by address. */
const asked = new Map<string, Promise<Response>>();
/** Nobody may take an answer that has grown old. */
const KEPT_FOR_MS = 10_000;

/** Asks for an answer that will be wanted at once. It says nothing in words: the language of the page is not known yet. */
export function askAhead(path: string, query?: Query): Promise<Response> {
  const address = addressOf(path, query);
  const answer = fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  answer.catch(() => {}); // told to whoever takes it
  asked.set(address, answer);
  setTimeout(() => asked.delete(address), KEPT_FOR_MS);
  return answer;
}

/** The answer that is on its way already, once; `undefined` where there is none or its words would be read. */
export async function takeAhead(address: string): Promise<Response | undefined> {
  const coming = asked.get(address);
  asked.delete(address);
  const answer = await coming;
  return answer?.ok === true || answer?.status === 401 ? answer : undefined;
}
