import type { ComponentType } from "react";
import type { Field, Json, Language } from "../../../api/model.ts";

/** What an editor of a single value gets. */
export interface EditorProps<K extends Field["kind"] = Field["kind"]> {
    readonly field: Extract<Field, { readonly kind: K }>;
    readonly value: Json | undefined;
    /** The JSON pointer of the value. */
    readonly at: string;
    /** The language that the value is in; absent for a shared value. */
    readonly language?: Language;
    /** What the value is called, where no label stands beside it. */
    readonly name: string;
}

/** The id of the element in which a place is edited. */
export function idAt(at: string): string {
    return `at${at}`;
}

/** The id of what is said about a place. */
export function faultIdAt(at: string): string {
    return `fault${at}`;
}

/** What an editor of a whole field gets, with its title, its languages and what is wrong with it. */
export interface FieldProps {
    readonly field: Field;
    readonly value: Json | undefined;
    readonly at: string;
    /** Of a field inside of something localised. */
    readonly language?: Language;
}

/** Groups hold fields, and fields hold groups: groups are handed how a field is edited. */
export type FieldComponent = ComponentType<FieldProps>;
