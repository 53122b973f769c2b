import { useEffect, useState } from "react";
import type { Page } from "../../api/entry.ts";
import type { ContentType } from "../../api/model.ts";
import { type Problem, problemOf } from "../../api/problem.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";

export const ROWS = 25;

export interface Asked {
    readonly q: string;
    readonly page: number;
    readonly sort: string;
}

export interface Table {
    /** The last page that arrived; stays on the screen while the next is on its way. */
    readonly page?: Page;
    readonly problem?: Problem;
    readonly loading: boolean;
    readonly retry: () => void;
}

/** A page of the entries of a type, newest change first unless asked otherwise; found words decide before. */
export function useTable(type: ContentType, { q, page, sort }: Asked): Table {
    const { plenary, names } = useConsole();
    const [state, setState] = useState<Omit<Table, "retry">>({ loading: true });
    const [attempt, setAttempt] = useState(0);

    // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the same question again
    useEffect(() => {
        const abort = new AbortController();
        setState((before) => ({ ...before, loading: true }));
        const chosen = sort === "" ? (q === "" ? "-updatedAt" : undefined) : sort;
        plenary
            .list({ type, q, page, size: ROWS, ...(chosen === undefined ? {} : { sort: chosen }) }, abort.signal)
            .then((found) => {
                names.learn(found.items);
                setState({ page: found, loading: false });
            })
            .catch((thrown) => {
                if (!abort.signal.aborted) {
                    setState({ problem: problemOf(thrown), loading: false });
                }
            });
        return () => abort.abort();
    }, [plenary, names, type, q, page, sort, attempt]);

    return { ...state, retry: () => setAttempt((n) => n + 1) };
}
