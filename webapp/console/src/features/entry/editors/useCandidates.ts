import { useEffect, useState } from "react";
import type { Item } from "../../../api/entry.ts";
import type { TypeName } from "../../../api/model.ts";
import { typeNamed, useConsole } from "../../../app/ConsoleContext.tsx";

const MOST = 8;
const PAUSE_MS = 200;

export interface Candidates {
    readonly items: readonly Item[];
    readonly searching: boolean;
}

const NONE: Candidates = { items: [], searching: false };

/** Entries of these types that are found by what was typed; while `open`, for nothing typed the last changed. */
export function useCandidates(to: readonly TypeName[], typed: string, open: boolean): Candidates {
    const known = useConsole();
    const [found, setFound] = useState<Candidates>(NONE);
    const { plenary, names } = known;

    // biome-ignore lint/correctness/useExhaustiveDependencies: the model does not change while a form is open
    useEffect(() => {
        if (!open) {
            setFound(NONE);
            return;
        }
        const abort = new AbortController();
        const search = async () => {
            const q = typed.trim();
            const types = to.flatMap((name) => typeNamed(known, name) ?? []);
            const sort = q === "" ? { sort: "-updatedAt" } : {};
            const pages = await Promise.all(
                types.map((type) => plenary.list({ type, q, page: 1, size: MOST, ...sort }, abort.signal)),
            );
            const items = pages.flatMap((page) => page.items);
            names.learn(items);
            setFound({ items, searching: false });
        };
        setFound((before) => ({ ...before, searching: true }));
        const pause = setTimeout(() => {
            search().catch(() => !abort.signal.aborted && setFound(NONE));
        }, PAUSE_MS);
        return () => {
            clearTimeout(pause);
            abort.abort();
        };
    }, [to, typed, open]);

    return found;
}
