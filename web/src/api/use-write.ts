import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from './problem.js';

/**
 * A write. Afterwards everything on screen is asked for again; so it is when somebody else was faster (412),
 * while the form that called keeps what was typed.
 */
export function useWrite<Input, Answer>(
  write: (input: Input) => Promise<Answer>,
  done?: (answer: Answer) => void,
) {
  const client = useQueryClient();
  return useMutation<Answer, unknown, Input>({
    mutationFn: write,
    onSuccess: async (answer) => {
      done?.(answer);
      await client.invalidateQueries();
    },
    onError: async (error) => {
      if (error instanceof Problem && (error.isStale || error.status === 409))
        await client.invalidateQueries();
    },
  });
}
