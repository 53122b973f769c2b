import { useCallback } from "react";
import type { ContentType, Locale, Values } from "../../api/model.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { useSpeaking } from "../../words/WordsContext.tsx";
import { type Headline, headlineOf } from "./headline.ts";

/** Names entries in the console's language where they have it, else in the preferred language of the content. */
export function useHeadline(): (type: ContentType | undefined, values: Values) => Headline {
    const { language, words } = useSpeaking();
    const { languages } = useConsole();
    return useCallback(
        (type, values) => {
            const wanted = [language as unknown as Locale, languages.preferred];
            const found = type === undefined ? undefined : headlineOf(type, values, wanted);
            return found ?? { text: words.list.untitled };
        },
        [language, languages, words],
    );
}
