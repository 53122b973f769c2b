import type { Problem } from "../api/problem.ts";
import { problemText } from "../words/problemText.ts";
import { useWords } from "../words/WordsContext.tsx";
import { Notice } from "./Notice.tsx";

interface Props {
    readonly problem: Problem;
    readonly onRetry?: () => void;
}

export function ProblemNotice({ problem, onRetry }: Props) {
    const words = useWords();
    return (
        <Notice tone="bad">
            <p>{problemText(words, problem)}</p>
            {onRetry !== undefined && (
                <button type="button" className="button" onClick={onRetry}>
                    {words.app.retry}
                </button>
            )}
        </Notice>
    );
}
