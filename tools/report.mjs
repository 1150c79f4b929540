import process from 'node:process';

/** Something the operator can put right. Its message is the whole report: one sentence, no stack. */
export class OperatorError extends Error {}

/** Runs a program and turns what it throws into an exit code and a message. */
export async function run(program) {
  try {
    await program();
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error);
    process.exit(1);
  }
}

/** Announces one step of a longer start, so that a wait has a name and, once over, a duration. */
export async function step(name, work) {
  const begun = performance.now();
  console.log(`${name} …`);
  const outcome = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${name}: ${typeof outcome === 'string' ? `${outcome}, ` : ''}${seconds} s`);
  return outcome;
}
