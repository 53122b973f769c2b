import { type ContentType, type Field, isObject, type Json } from "../../api/model.ts";
import { parseZoned } from "../../ui/zones.ts";
import { headlineField } from "./headline.ts";

const TELLING = new Set<Field["kind"]>(["choice", "date", "datetime", "instant"]);
const MOST = 2;

/** The fields that tell entries of a type apart at a glance, besides their names: codes, states and times. */
export function columnsOf(type: ContentType): readonly Field[] {
    const headline = headlineField(type);
    const shared = type.fields.filter((field) => field !== headline && field.localised !== true && field.many !== true);
    const codes = shared.filter((field) => field.kind === "text" && field.name === "code");
    const times = shared.filter((field) => field.required === true && TELLING.has(field.kind));
    const others = shared.filter((field) => TELLING.has(field.kind));
    return [...new Set([...codes, ...times, ...others])].slice(0, MOST);
}

/** Whether a list can be sorted by the field. */
export function isSortable(field: Field): boolean {
    const always = new Set<Field["kind"]>(["integer", "decimal", "boolean", "date", "datetime", "instant"]);
    return field.many !== true && (field.sortable === true || always.has(field.kind));
}

/** A value as one line of text; times on the clocks of their own zone. */
export function cellText(field: Field, value: Json | undefined, time: (at: string, zone?: string) => string): string {
    if (value === undefined || value === null) {
        return "";
    }
    if (typeof value === "string") {
        return shown(field, value, time);
    }
    return isObject(value) || Array.isArray(value) ? "" : String(value);
}

function shown(field: Field, text: string, time: (at: string, zone?: string) => string): string {
    if (field.kind === "instant") {
        return time(text);
    }
    if (field.kind === "datetime") {
        // Lists give the time with its offset; what its clocks show is what counts.
        const wall = parseZoned(text)?.wall ?? text.slice(0, 16);
        return time(`${wall}Z`, "UTC");
    }
    return text;
}
