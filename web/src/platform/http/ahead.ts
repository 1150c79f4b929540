/** Answers that were asked for before the code had arrived that wants them, by address. */
const asked = new Map<string, Promise<Response>>();

/** Asks for an answer whose words nobody reads: the language of the page is not known yet. */
export function askAhead(address: string): void {
  const answer = fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  answer.catch(() => {}); // told to whoever takes it
  asked.set(address, answer);
}

/** The answer that is on its way already, once. */
export function takeAhead(address: string): Promise<Response> | undefined {
  const answer = asked.get(address);
  asked.delete(address);
  return answer;
}
