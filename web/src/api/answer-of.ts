/** The body of an answer; refusals were thrown before. */
export async function answerOf<Answer>(call: Promise<{ data?: Answer }>): Promise<Answer> {
  const { data } = await call;
  if (data === undefined) throw new Error('The server answered without a body.');
  return data;
}
