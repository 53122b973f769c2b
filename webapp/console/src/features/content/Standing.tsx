import type { Item, Status } from "../../api/entry.ts";
import type { Locale } from "../../api/model.ts";
import { languageOf, useConsole } from "../../app/ConsoleContext.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useWords } from "../../words/WordsContext.tsx";

interface Props {
    readonly item: Pick<Item, "status" | "staleLocales">;
    readonly locales: readonly Locale[];
}

/** How every translation stands, and the shared values; the language of the source first. */
export function Standing({ item, locales }: Props) {
    const known = useConsole();
    const { status: words } = useWords();
    const shared: Status | undefined = item.status["*"];
    const ordered = locales.toSorted(
        (one, other) => rank(one, known.languages.preferred) - rank(other, known.languages.preferred),
    );
    return (
        <span className="badges">
            {shared !== undefined && (
                <StatusBadge of={locales.length === 0 ? "" : words.sharedShort} title={words.shared} status={shared} />
            )}
            {ordered.map((locale) => (
                <StatusBadge
                    key={locale}
                    of={locale}
                    title={languageOf(known, locale).name}
                    status={item.status[locale] ?? "draft"}
                    outdated={item.staleLocales.includes(locale)}
                />
            ))}
        </span>
    );
}

function rank(locale: Locale, preferred: Locale): number {
    return locale === preferred ? 0 : 1;
}
