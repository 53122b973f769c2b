import type { Field } from "../../api/model.ts";
import { Notice } from "../../ui/Notice.tsx";
import { titleOf } from "../../ui/titles.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import { idAt } from "./editors/editor.ts";
import { type Faults, placeOf } from "./faults.ts";
import { pathOf } from "./paths.ts";

interface Props {
    readonly faults: Faults;
    readonly fields: readonly Field[];
}

/** All that is wrong, each leading to its place. */
export function FaultSummary({ faults, fields }: Props) {
    const { words, language } = useSpeaking();
    if (faults.size === 0) {
        return null;
    }
    const named = (pointer: string) => {
        const [name = "", ...rest] = pathOf(pointer).map(String);
        const field = fields.find((one) => one.name === name);
        return [field === undefined ? name : titleOf(field, language), ...rest].join(" › ");
    };
    return (
        <Notice tone="bad">
            <p>{words.problem.places}</p>
            <ul>
                {[...faults].map(([pointer, said]) => (
                    <li key={pointer}>
                        {pointer !== "" && (
                            <>
                                <button type="button" className="link" onClick={() => focusOn(pointer)}>
                                    {named(pointer)}
                                </button>
                                {": "}
                            </>
                        )}
                        <bdi>{said.join(" ")}</bdi>
                    </li>
                ))}
            </ul>
        </Notice>
    );
}

function focusOn(pointer: string): void {
    const place = placeOf(pointer, (candidate) => document.getElementById(idAt(candidate)) !== null);
    document.getElementById(idAt(place))?.focus();
}
