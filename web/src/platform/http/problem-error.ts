import type { Problem } from '#domain/problems/contract';

/** A request that did not succeed, with what the server said about it. `status` 0: the server could not be reached. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** The request never arrived, or its answer was lost: whether it took effect is unknown. */
export function unreachable(): ProblemError {
  return new ProblemError(emptyProblem(0, 'unreachable'));
}

/** An answer that is no problem document, e.g. a proxy's own error page. */
export function unreadable(status: number): ProblemError {
  return new ProblemError(emptyProblem(status, 'unreadable'));
}

function emptyProblem(status: number, code: string): Problem {
  return { type: `urn:ayumi:problem:${code}`, title: '', status, detail: '', code, requestId: '', errors: [] };
}
