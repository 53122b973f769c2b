import { useCallback, useMemo, useState } from "react";
import type { Entry } from "../../api/entry.ts";
import type { Language, Locale } from "../../api/model.ts";
import { languageOf, useConsole } from "../../app/ConsoleContext.tsx";
import { useSpeaking } from "../../words/WordsContext.tsx";

const KEPT = "plenary.locales";
const MOST_AT_FIRST = 3;

export interface ShownLocales {
    readonly shown: readonly Language[];
    /** Those that the entry has texts in, and those that are shown. */
    readonly offered: readonly Language[];
    /** The languages that could be added. */
    readonly others: readonly Language[];
    readonly toggle: (tag: Locale) => void;
}

/** Which languages stand side by side; kept from entry to entry. */
export function useShownLocales(entry: Entry | undefined, wrong: readonly Locale[]): ShownLocales {
    const known = useConsole();
    const { language } = useSpeaking();
    const { preferred, all } = known.languages;
    const written = useMemo(
        () => Object.keys(entry?._meta.status ?? {}).filter((track) => track !== "*") as Locale[],
        [entry],
    );
    const [chosen, setChosen] = useState<readonly Locale[]>(() => {
        const exists = (tag: string) => all.some((one) => one.tag === tag);
        const kept = remembered().filter(exists);
        const first = [preferred, ...[language as unknown as Locale].filter(exists), ...written];
        return kept.length > 0 ? kept : [...new Set(first)].slice(0, MOST_AT_FIRST);
    });

    const toggle = useCallback((tag: Locale) => {
        setChosen((before) => {
            const next = before.includes(tag) ? before.filter((one) => one !== tag) : [...before, tag];
            localStorage.setItem(KEPT, JSON.stringify(next));
            return next.length === 0 ? before : next;
        });
    }, []);

    // A language in which something is wrong is shown, or nobody would find it.
    const shown = useMemo(
        () => [...new Set([...chosen, ...wrong])].map((tag) => languageOf(known, tag)),
        [chosen, wrong, known],
    );
    const offeredTags = [...new Set([preferred, ...written, ...shown.map((one) => one.tag)])];
    return {
        shown,
        offered: offeredTags.map((tag) => languageOf(known, tag)),
        others: all.filter((one) => !offeredTags.includes(one.tag)),
        toggle,
    };
}

function remembered(): readonly Locale[] {
    try {
        const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
        return Array.isArray(kept) ? kept : [];
    } catch {
        return [];
    }
}
