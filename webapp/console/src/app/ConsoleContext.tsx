import { createContext, useContext } from "react";
import type { ContentType, Language, Languages, Locale, TypeName } from "../api/model.ts";
import type { Account, Plenary } from "../api/plenary.ts";
import type { Names } from "../features/content/names.ts";

/** What every page can count on: who is signed in, and the model of the content. */
export interface Console {
    readonly plenary: Plenary;
    readonly account: Account;
    readonly types: readonly ContentType[];
    readonly languages: Languages;
    readonly names: Names;
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

export function useConsole(): Console {
    const console = useContext(ConsoleContext);
    if (console === undefined) {
        throw new Error("Only pages behind the sign-in know the console.");
    }
    return console;
}

export function typeNamed({ types }: Console, name: TypeName): ContentType | undefined {
    return types.find((type) => type.name === name);
}

/** A language that is not loaded any more is still shown, by its tag. */
export function languageOf({ languages }: Console, tag: Locale): Language {
    return languages.all.find((language) => language.tag === tag) ?? { tag, name: tag, dir: "ltr" };
}
