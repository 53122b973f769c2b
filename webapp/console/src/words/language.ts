import { ar } from "./ar.ts";
import { en, type Words } from "./en.ts";
import { ru } from "./ru.ts";

/** The languages of the console itself; content has many more. */
export type ConsoleLanguage = "en" | "ar" | "ru";

interface Description {
    readonly name: string;
    readonly dir: "ltr" | "rtl";
    /** For dates and numbers; with the digits that a form of numbers and times needs to be read beside. */
    readonly format: string;
    readonly words: Words;
}

export const CONSOLE_LANGUAGES: Readonly<Record<ConsoleLanguage, Description>> = {
    en: { name: "English", dir: "ltr", format: "en-GB", words: en },
    ar: { name: "العربية", dir: "rtl", format: "ar-AE", words: ar },
    ru: { name: "Русский", dir: "ltr", format: "ru-RU", words: ru },
};

export function isConsoleLanguage(tag: string | null): tag is ConsoleLanguage {
    return tag !== null && Object.hasOwn(CONSOLE_LANGUAGES, tag);
}

/** The first of a reader's languages that the console speaks, else English. */
export function spokenOf(wanted: readonly string[]): ConsoleLanguage {
    return wanted.map((tag) => tag.split("-")[0] ?? "").find(isConsoleLanguage) ?? "en";
}
