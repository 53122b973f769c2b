import { CONSOLE_LANGUAGES, isConsoleLanguage } from "../words/language.ts";
import { useSpeaking } from "../words/WordsContext.tsx";

/** Chooses the console's own language; each is named in itself. */
export function LanguageChoice() {
    const { language, words, choose } = useSpeaking();
    return (
        <select
            className="language-choice"
            aria-label={words.app.language}
            value={language}
            onChange={({ target }) => isConsoleLanguage(target.value) && choose(target.value)}
        >
            {Object.entries(CONSOLE_LANGUAGES).map(([tag, { name }]) => (
                <option key={tag} value={tag} lang={tag}>
                    {name}
                </option>
            ))}
        </select>
    );
}
