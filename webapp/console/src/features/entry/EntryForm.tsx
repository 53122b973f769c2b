import { useCallback, useMemo, useRef } from "react";
import type { Json, Locale } from "../../api/model.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { ownZone, parseZoned } from "../../ui/zones.ts";
import type { Editing, Event } from "./editing.ts";
import { FaultSummary } from "./FaultSummary.tsx";
import { FieldEditor } from "./FieldEditor.tsx";
import { type Form, FormContext } from "./FormContext.tsx";
import { faultsOf } from "./faults.ts";
import { LocaleChoice } from "./LocaleChoice.tsx";
import { pathOf } from "./paths.ts";
import { useShownLocales } from "./useShownLocales.ts";

interface Props {
    readonly editing: Editing;
    readonly tell: (event: Event) => void;
    readonly onUnfinished: (unfinished: boolean) => void;
}

const NOTHING_STALE = {};

/** The form of an entry, made from its type. */
export function EntryForm({ editing, tell, onUnfinished }: Props) {
    const { type, base, values, problem } = editing;
    const faults = useMemo(() => faultsOf(problem), [problem]);
    const locales = useShownLocales(base, useWrongLocales([...faults.keys()]));
    const open = useRef(new Set<string>());

    const change = useCallback(
        (at: string, value: Json | undefined) => tell({ was: "changed", path: pathOf(at), value }),
        [tell],
    );
    const setUnfinished = useCallback(
        (at: string, unfinished: boolean) => {
            open.current[unfinished ? "add" : "delete"](at);
            onUnfinished(open.current.size > 0);
        },
        [onUnfinished],
    );
    const zone = useMemo(() => zoneOf(Object.values(values)), [values]);
    const stale = base?._meta.stale ?? NOTHING_STALE;
    const form = useMemo<Form>(
        () => ({ change, setUnfinished, faults, shown: locales.shown, stale, zone }),
        [change, setUnfinished, faults, locales.shown, stale, zone],
    );
    return (
        <FormContext value={form}>
            <div className="entry-main">
                <FaultSummary faults={faults} fields={type.fields} />
                <LocaleChoice {...locales} />
                <div className="form fields">
                    {type.fields.map((field) => (
                        <FieldEditor key={field.name} field={field} value={values[field.name]} at={`/${field.name}`} />
                    ))}
                </div>
            </div>
        </FormContext>
    );
}

/** The languages in which the server found something wrong. */
function useWrongLocales(pointers: readonly string[]): readonly Locale[] {
    const { languages } = useConsole();
    const named = pointers.join(" ");
    return useMemo(
        () => languages.all.map(({ tag }) => tag).filter((tag) => named.split(/[ /]/).includes(tag)),
        [named, languages],
    );
}

/** The zone of the entry's first time, else the reader's own. */
function zoneOf(values: readonly Json[]): string {
    return (
        values.map((value) => (typeof value === "string" ? parseZoned(value)?.zone : undefined)).find(Boolean) ??
        ownZone()
    );
}
