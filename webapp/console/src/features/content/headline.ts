import { type ContentType, type Field, isObject, type Json, type Locale, type Values } from "../../api/model.ts";

/**
 * The field that names an entry to a person: the required text that readers see in their language, else the slug's source,
 * else the first text. An edition is found by its title, not by the code that its address is made from.
 */
export function headlineField(type: ContentType): Field | undefined {
    const texts = type.fields.filter((field) => field.kind === "text" && field.private !== true);
    const source = type.fields.find((field) => field.kind === "slug")?.from;
    return (
        texts.find((field) => field.localised === true && field.required === true) ??
        texts.find((field) => field.name === source) ??
        texts[0]
    );
}

export interface Headline {
    readonly text: string;
    /** The language it is in; undefined for a value that has none. */
    readonly locale?: Locale;
}

/** The name of an entry in the first of these languages that it has, else in any; undefined when it has none at all. */
export function headlineOf(type: ContentType, values: Values, wanted: readonly Locale[]): Headline | undefined {
    const field = headlineField(type);
    const value = field === undefined ? undefined : values[field.name];
    if (isObject(value)) {
        const locale = [...wanted, ...(Object.keys(value) as Locale[])].find((tag) => isText(value[tag]));
        return locale === undefined ? slugOf(type, values) : { text: String(value[locale]), locale };
    }
    return isText(value) ? { text: value } : slugOf(type, values);
}

function slugOf(type: ContentType, values: Values): Headline | undefined {
    const slug = type.fields.find((field) => field.kind === "slug");
    const word = slug === undefined ? undefined : values[slug.name];
    return isText(word) ? { text: word } : undefined;
}

function isText(value: Json | undefined): value is string {
    return typeof value === "string" && value.trim() !== "";
}
