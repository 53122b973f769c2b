import type { Locale } from "../../api/model.ts";
import { useWords } from "../../words/WordsContext.tsx";
import type { ShownLocales } from "./useShownLocales.ts";

/** Chooses the languages that stand side by side. */
export function LocaleChoice({ shown, offered, others, toggle }: ShownLocales) {
    const { entry } = useWords();
    return (
        <fieldset className="locale-choice">
            <legend>{entry.languages}</legend>
            {offered.map(({ tag, name }) => (
                <label key={tag} className="chip">
                    <input
                        type="checkbox"
                        checked={shown.some((one) => one.tag === tag)}
                        onChange={() => toggle(tag)}
                    />
                    <span lang={tag}>{name}</span>
                </label>
            ))}
            {others.length > 0 && (
                <select
                    aria-label={entry.moreLanguages}
                    value=""
                    onChange={(event) => toggle(event.target.value as Locale)}
                >
                    <option value="">+ {entry.moreLanguages}</option>
                    {others.map(({ tag, name }) => (
                        <option key={tag} value={tag} lang={tag}>
                            {name} ({tag})
                        </option>
                    ))}
                </select>
            )}
        </fieldset>
    );
}
