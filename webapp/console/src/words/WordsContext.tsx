import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Words } from "./en.ts";
import { CONSOLE_LANGUAGES, type ConsoleLanguage, isConsoleLanguage, spokenOf } from "./language.ts";

interface Speaking {
    readonly language: ConsoleLanguage;
    readonly words: Words;
    readonly choose: (language: ConsoleLanguage) => void;
    /** A time on the clocks of the zone, or of the reader. */
    readonly time: (at: string | number, zone?: string) => string;
}

const KEPT = "plenary.language";
const Context = createContext<Speaking | undefined>(undefined);

/** Gives every component the console's words, and the page their language and direction. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
    const [language, setLanguage] = useState(remembered);
    const { dir, words, format } = CONSOLE_LANGUAGES[language];

    useEffect(() => {
        document.documentElement.lang = language;
        document.documentElement.dir = dir;
    }, [language, dir]);

    const choose = useCallback((chosen: ConsoleLanguage) => {
        localStorage.setItem(KEPT, chosen);
        setLanguage(chosen);
    }, []);

    const speaking = useMemo(
        () => ({
            language,
            words,
            choose,
            time: (at: string | number, zone?: string) =>
                new Intl.DateTimeFormat(format, {
                    day: "numeric",
                    month: "short",
                    year: "numeric",
                    hour: "numeric",
                    minute: "2-digit",
                    ...(zone === undefined ? {} : { timeZone: zone }),
                }).format(new Date(at)),
        }),
        [language, words, choose, format],
    );
    return <Context value={speaking}>{children}</Context>;
}

export function useSpeaking(): Speaking {
    const speaking = useContext(Context);
    if (speaking === undefined) {
        throw new Error("Words are only to be had inside of WordsProvider.");
    }
    return speaking;
}

export function useWords(): Words {
    return useSpeaking().words;
}

function remembered(): ConsoleLanguage {
    const kept = localStorage.getItem(KEPT);
    return isConsoleLanguage(kept) ? kept : spokenOf(navigator.languages);
}
