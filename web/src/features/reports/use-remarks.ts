import { useState } from 'react';
import { takeReportStep } from '../../api/take-report-step.js';
import type { Report } from '../../api/types.js';

export const remarkFields = ['situation', 'difficulties', 'proposals'] as const;
export type Remarks = Report['content']['remarks'];
type Stored = Pick<Report, 'id' | 'version'> & { readonly remarks: Remarks };

const isSame = (one: Remarks, other: Remarks) => remarkFields.every((field) => one[field] === other[field]);
const storedIn = ({ id, version, content }: Report): Stored => ({ id, version, remarks: content.remarks });

/** The remarks of a report as they are typed: kept until they are saved, whatever becomes of the report meanwhile. */
export function useRemarks(report: Report) {
  const stored = storedIn(report);
  const [typed, setTyped] = useState<{ readonly values: Remarks; readonly over: Stored } | null>(null);
  const isUnsaved = typed !== null && !isSame(typed.values, typed.over.remarks);
  const open = typed && (isUnsaved || stored.version < typed.over.version) ? typed : null;
  const values = open?.values ?? stored.remarks;
  /** What the typed remarks were written over; what merely moved the report on is no reason to refuse them. */
  const over =
    open && (stored.version < open.over.version || !isSame(stored.remarks, open.over.remarks))
      ? open.over
      : stored;
  return {
    values,
    isUnsaved,
    /** What somebody else has saved since the typing began; null: nothing. */
    savedMeanwhile: over.version < stored.version ? stored.remarks : null,
    type: (field: keyof Remarks, text: string) => setTyped({ values: { ...values, [field]: text }, over }),
    /** Goes on with what is typed, over what somebody else has saved. */
    keep: () => setTyped({ values, over: stored }),
    drop: () => setTyped(null),
    /** Saves what is typed, and answers the report as it then stands. Throws `Problem`. */
    save: async () => {
      const { id, version } = await takeReportStep(over, 'write', values);
      const saved = { id, version, remarks: values };
      setTyped((now) => (now ? { ...now, over: saved } : { values, over: saved }));
      return saved;
    },
  };
}
export type RemarksInHand = ReturnType<typeof useRemarks>;
