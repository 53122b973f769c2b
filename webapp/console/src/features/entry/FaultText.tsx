import { faultIdAt } from "./editors/editor.ts";
import { useForm } from "./FormContext.tsx";

/** What the server finds wrong at a place, and nothing where nothing is. */
export function FaultText({ at }: { readonly at: string }) {
    const said = useForm().faults.get(at);
    return said === undefined ? null : (
        <p className="fault" id={faultIdAt(at)}>
            <bdi>{said.join(" ")}</bdi>
        </p>
    );
}
