import type { Answer } from './running-application.js';

const brokenOff = ({ status, body }: Answer) => new Error(`${status} ${JSON.stringify(body)}`);

/** The answer, if its status is this one; else what it says breaks off the spec. */
export function mustBe(status: number, answer: Answer): Answer {
  if (answer.status !== status) throw brokenOff(answer);
  return answer;
}

/** The answer, if what was asked for was done. */
export async function must(answering: Promise<Answer>): Promise<Answer> {
  const answer = await answering;
  if (answer.status >= 300) throw brokenOff(answer);
  return answer;
}
