import { useState } from "react";
import type { Json } from "../../../api/model.ts";
import { useWords } from "../../../words/WordsContext.tsx";
import { isSame } from "../equal.ts";
import type { EditorProps } from "./editor.ts";
import { useEditor } from "./useEditor.ts";
import { useUnfinished } from "./useUnfinished.ts";

/** Any JSON, as text; what is no JSON yet keeps the form from being saved. */
export function JsonEditor(props: EditorProps<"json">) {
    const { field } = useWords();
    const setUnfinished = useUnfinished(props.at);
    const { attributes, change } = useEditor(props);
    const [typed, setTyped] = useState(() => written(props.value));
    const read = parsed(typed);
    const text = read === undefined || isSame(read.value, props.value) ? typed : written(props.value);
    return (
        <>
            <textarea
                {...attributes}
                dir="ltr"
                className="text-long code"
                rows={5}
                spellCheck={false}
                value={text}
                onChange={({ target }) => {
                    setTyped(target.value);
                    const next = parsed(target.value);
                    setUnfinished(next === undefined);
                    if (next !== undefined) {
                        change(next.value);
                    }
                }}
            />
            {read === undefined && <p className="fault">{field.badJson}</p>}
        </>
    );
}

function parsed(text: string): { readonly value: Json | undefined } | undefined {
    if (text.trim() === "") {
        return { value: undefined };
    }
    try {
        return { value: JSON.parse(text) as Json };
    } catch {
        return undefined;
    }
}

function written(value: Json | undefined): string {
    return value === undefined ? "" : JSON.stringify(value, undefined, 2);
}
