import { useEffect, useState } from "react";
import type { Difference, Entry, RevisionLine } from "../../api/entry.ts";
import { type Problem, problemOf } from "../../api/problem.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";

export interface Comparing {
    readonly from: number;
    readonly to: number;
    readonly differences: readonly Difference[];
}

export interface Revisions {
    /** Newest first. */
    readonly lines: readonly RevisionLine[];
    readonly problem: Problem | undefined;
    readonly comparing: Comparing | undefined;
    readonly compare: (from: number) => Promise<void>;
    readonly stop: () => void;
}

/** All revisions of an entry, and the difference of one to the draft. */
export function useRevisions(entry: Entry): Revisions {
    const { plenary } = useConsole();
    const [lines, setLines] = useState<readonly RevisionLine[]>([]);
    const [problem, setProblem] = useState<Problem>();
    const [comparing, setComparing] = useState<Comparing>();
    const head = entry._meta.revision;

    // biome-ignore lint/correctness/useExhaustiveDependencies: a new draft is a new revision
    useEffect(() => {
        let wanted = true;
        plenary.revisions(entry.id).then(
            (found) => wanted && setLines(found),
            (thrown) => wanted && setProblem(problemOf(thrown)),
        );
        return () => {
            wanted = false;
        };
    }, [plenary, entry.id, head]);

    async function compare(from: number) {
        try {
            setComparing({ from, to: head, differences: await plenary.compare(entry.id, from, head) });
        } catch (thrown) {
            setProblem(problemOf(thrown));
        }
    }

    return { lines, problem, comparing, compare, stop: () => setComparing(undefined) };
}
