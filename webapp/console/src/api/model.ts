/** The live model as `GET /manage/v1/types` gives it: what the forms and tables of the console are made from. */

export type TypeName = string & { readonly __brand: "TypeName" };
export type Locale = string & { readonly __brand: "Locale" };

/** Titles and help texts per console language. */
export type Wording = Readonly<Record<string, string>>;

interface Common {
    readonly name: string;
    readonly localised?: boolean;
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly many?: boolean;
    readonly searchable?: boolean;
    readonly sortable?: boolean;
    readonly private?: boolean;
    readonly preset?: Json;
    readonly title?: Wording;
    readonly help?: Wording;
}

/** Kinds that need no more to be said, each a type of its own. */
type Plain<K extends string> = K extends string ? { readonly kind: K } : never;

export type Kind =
    | { readonly kind: "text"; readonly minLength?: number; readonly maxLength?: number; readonly pattern?: string }
    | { readonly kind: "markdown"; readonly maxLength?: number }
    | (Plain<"integer" | "decimal"> & { readonly min?: number; readonly max?: number })
    | Plain<"boolean" | "date" | "datetime" | "instant" | "duration">
    | Plain<"url" | "email" | "colour" | "geo" | "json" | "image" | "file">
    | { readonly kind: "choice"; readonly options: readonly string[] }
    | { readonly kind: "slug"; readonly from?: string }
    | { readonly kind: "reference"; readonly to: readonly TypeName[] }
    | { readonly kind: "group"; readonly fields: readonly Field[] }
    | { readonly kind: "blocks"; readonly blocks: readonly Block[] };

export type Field = Common & Kind;

export interface Block {
    readonly name: string;
    readonly fields: readonly Field[];
}

export interface ContentType {
    readonly name: TypeName;
    readonly plural: string;
    readonly singleton: boolean;
    readonly title?: Wording;
    readonly help?: Wording;
    readonly fields: readonly Field[];
}

/** A language in which content is written, with its own name and the direction its texts run. */
export interface Language {
    readonly tag: Locale;
    readonly name: string;
    readonly dir: "ltr" | "rtl";
}

export interface Languages {
    readonly preferred: Locale;
    readonly all: readonly Language[];
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
    readonly [name: string]: Json;
}

/** The values of an entry, by field name. */
export type Values = JsonObject;

export function isObject(value: Json | undefined): value is JsonObject {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
    return Array.isArray(value);
}
