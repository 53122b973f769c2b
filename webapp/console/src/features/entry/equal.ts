import { isList, isObject, type Json } from "../../api/model.ts";

/** Whether two values say the same; an absent value, an empty list and an empty object all say nothing. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
    if (one === other || (isNothing(one) && isNothing(other))) {
        return true;
    }
    if (isList(one) && isList(other)) {
        return one.length === other.length && one.every((item, position) => isSame(item, other[position]));
    }
    if (isObject(one) && isObject(other)) {
        const names = new Set([...Object.keys(one), ...Object.keys(other)]);
        return [...names].every((name) => isSame(one[name], other[name]));
    }
    return false;
}

export function isNothing(value: Json | undefined): boolean {
    if (value === undefined || value === null || value === "") {
        return true;
    }
    if (isList(value)) {
        return value.length === 0;
    }
    return isObject(value) && Object.keys(value).length === 0;
}
