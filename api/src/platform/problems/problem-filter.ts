import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MethodNotAllowed } from '../http/allowed-methods.ts';
import { problemOfDatabase } from './database-errors.ts';
import { answerProblem } from './answer.ts';
import { HttpProblem, NotFound } from './refusal.ts';
import { problemOfFramework } from './framework-errors.ts';

/** Everything that went wrong becomes one shape here: RFC 9457, in the reader's language, without a word about our inside. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = isWrongAddress(error) ? wrongAddress(request) : problemOf(error);
    if (problem.status >= 500) this.logger.error({ err: error, requestId: request.id }, problem.code);
    else if (problem.status === 401 || problem.status === 403) this.logRefusal(request, problem);
    answerProblem(request, reply, problem);
  }

  /** Who was refused what: these are read when somebody asks whether an account was tried. */
  private logRefusal(request: FastifyRequest, { status, code }: HttpProblem): void {
    const { member } = request;
    this.logger.warn(
      {
        requestId: request.id,
        status,
        code,
        method: request.method,
        path: request.routeOptions?.url ?? null,
        tenantId: member?.tenantId ?? null,
        memberId: member?.memberId ?? null,
        address: request.ip,
      },
      'refused',
    );
  }
}

/** The framework found no route; what a feature does not find is our own `NotFound`. */
function isWrongAddress(error: unknown): boolean {
  return error instanceof HttpException && error.getStatus() === 404;
}

function wrongAddress({ server, url }: FastifyRequest): HttpProblem {
  const [path = ''] = url.split('?');
  const methods = server.methodsAt(path);
  return methods.length > 0 ? new MethodNotAllowed(methods) : new NotFound();
}

/** The answer to anything that was thrown. */
export function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (isWrongAddress(error)) return new NotFound();
  return (
    problemOfDatabase(error) ??
    problemOfFramework(error) ??
    new HttpProblem(500, 'internal_error', {
      ja: 'サーバーでエラーが起きました。入力した内容は保存されていません。続くときは、画面の番号を添えて管理者に連絡してください。',
      en: 'Something went wrong on our side, and nothing was saved. If it persists, tell your administrator the request id.',
    })
  );
}
