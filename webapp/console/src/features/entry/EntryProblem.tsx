import type { Problem } from "../../api/problem.ts";
import { Notice } from "../../ui/Notice.tsx";
import { problemText } from "../../words/problemText.ts";
import { useWords } from "../../words/WordsContext.tsx";

interface Props {
    readonly problem: Problem | undefined;
}

/** What went wrong as a whole; places are said in the form. */
export function EntryProblem({ problem }: Props) {
    const words = useWords();
    if (problem === undefined || problem.faults.some(({ pointer }) => pointer !== undefined)) {
        return null;
    }
    return <Notice tone="bad">{problem.status === 412 ? words.problem.stale : problemText(words, problem)}</Notice>;
}
