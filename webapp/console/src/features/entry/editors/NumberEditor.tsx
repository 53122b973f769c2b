import { useState } from "react";
import type { Json } from "../../../api/model.ts";
import type { EditorProps } from "./editor.ts";
import { useEditor } from "./useEditor.ts";

export function NumberEditor(props: EditorProps<"integer" | "decimal">) {
    const { field, value } = props;
    const { attributes, change } = useEditor(props);
    const [typed, setTyped] = useState(() => shown(value));
    return (
        <input
            {...attributes}
            type="text"
            className="number"
            dir="ltr"
            inputMode={field.kind === "integer" ? "numeric" : "decimal"}
            // What is typed stays as it is, `1.` on the way to `1.5`, unless the value became another elsewhere.
            value={parsed(typed) === value ? typed : shown(value)}
            onChange={({ target }) => {
                setTyped(target.value);
                change(parsed(target.value));
            }}
        />
    );
}

/** The number; or the text that is none, for the server to say so at its place. */
function parsed(text: string): Json | undefined {
    const trimmed = text.trim().replace(",", ".");
    if (trimmed === "") {
        return undefined;
    }
    return /^[+-]?\d+\.?\d*$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function shown(value: Json | undefined): string {
    return value === undefined || value === null ? "" : String(value);
}
