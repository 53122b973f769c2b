import { useEffect, useState } from "react";
import type { Entry, EntryId } from "../../api/entry.ts";
import { type Problem, problemOf } from "../../api/problem.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";

export type Opened =
    | { readonly is: "loading" }
    | { readonly is: "failed"; readonly problem: Problem }
    | { readonly is: "open"; readonly entry: Entry };

/** The draft of an entry, read once; the form works on from there. */
export function useOpened(id: EntryId): { readonly opened: Opened; readonly retry: () => void } {
    const { plenary } = useConsole();
    const [opened, setOpened] = useState<Opened>({ is: "loading" });
    const [attempt, setAttempt] = useState(0);
    // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
    useEffect(() => {
        let wanted = true;
        setOpened({ is: "loading" });
        plenary.draft(id).then(
            (entry) => wanted && setOpened({ is: "open", entry }),
            (thrown) => wanted && setOpened({ is: "failed", problem: problemOf(thrown) }),
        );
        return () => {
            wanted = false;
        };
    }, [plenary, id, attempt]);
    return { opened, retry: () => setAttempt((n) => n + 1) };
}
