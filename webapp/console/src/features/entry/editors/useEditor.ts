import { useMemo } from "react";
import type { Json } from "../../../api/model.ts";
import { useForm } from "../FormContext.tsx";
import { faultIdAt, idAt } from "./editor.ts";

interface Attributes {
    readonly id: string;
    readonly "aria-label": string;
    readonly "aria-invalid": boolean;
    readonly "aria-required": boolean;
    readonly "aria-describedby": string | undefined;
}

interface Place {
    readonly field: { readonly required?: boolean };
    readonly at: string;
    readonly name: string;
}

/** The attributes by which an input is found, named and said to be wrong; and the way to change its value. */
export function useEditor({ field, at, name }: Place): {
    readonly attributes: Attributes;
    readonly change: (value: Json | undefined) => void;
} {
    const { change, faults } = useForm();
    const wrong = faults.has(at);
    return useMemo(
        () => ({
            attributes: {
                id: idAt(at),
                "aria-label": name,
                "aria-invalid": wrong,
                "aria-required": field.required === true,
                "aria-describedby": wrong ? faultIdAt(at) : undefined,
            },
            change: (value: Json | undefined) => change(at, value),
        }),
        [field, at, name, wrong, change],
    );
}
