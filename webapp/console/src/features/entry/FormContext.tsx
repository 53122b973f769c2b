import { createContext, useContext } from "react";
import type { Json, Language } from "../../api/model.ts";
import type { Faults } from "./faults.ts";

/** What every editor of a form knows besides its own value. Changes seldom, so that typing draws one editor only. */
export interface Form {
    readonly change: (at: string, value: Json | undefined) => void;
    /** Says that what stands in an editor is no value yet, so the form cannot be saved. */
    readonly setUnfinished: (at: string, unfinished: boolean) => void;
    readonly faults: Faults;
    /** The languages side by side, in this order. */
    readonly shown: readonly Language[];
    /** Per locale the fields that are older than their source. */
    readonly stale: Readonly<Record<string, readonly string[]>>;
    /** The zone in which times begin that have none yet. */
    readonly zone: string;
}

export const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
    const form = useContext(FormContext);
    if (form === undefined) {
        throw new Error("An editor stands in a form.");
    }
    return form;
}
