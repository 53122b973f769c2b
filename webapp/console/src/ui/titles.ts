import type { Wording } from "../api/model.ts";

/** What a type or field is called: in the console's language, else in any, else its name spelled out. */
export function titleOf(named: { readonly name: string; readonly title?: Wording }, language: string): string {
    return named.title?.[language] ?? named.title?.en ?? Object.values(named.title ?? {})[0] ?? spelled(named.name);
}

export function helpOf(named: { readonly help?: Wording }, language: string): string | undefined {
    return named.help?.[language] ?? named.help?.en;
}

/** `startsAt` and `press-release` as a person would write them. */
export function spelled(name: string): string {
    const words = name
        .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
        .replaceAll("-", " ")
        .toLowerCase();
    return words.charAt(0).toUpperCase() + words.slice(1);
}
