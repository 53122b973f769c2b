import type { Field, Json } from "../../../api/model.ts";
import { titleOf } from "../../../ui/titles.ts";
import { useSpeaking } from "../../../words/WordsContext.tsx";
import type { EditorProps } from "./editor.ts";
import { useEditor } from "./useEditor.ts";

type TextKind = "text" | "markdown" | "slug" | "url" | "email" | "duration";

/** Longer texts wrap, so that a whole title can be read beside its translations. */
const LONGEST_LINE = 120;

export function TextEditor(props: EditorProps<TextKind>) {
    const { field, value, language } = props;
    const { attributes, change } = useEditor(props);
    const hint = useHint(field);
    const common = {
        ...attributes,
        // An empty field shows its hint, which runs as the console does.
        dir: hint !== undefined && textOf(value) === "" ? undefined : directionOf(field, language?.dir),
        lang: language?.tag,
        value: textOf(value),
        placeholder: hint,
        // The browser knows few of the languages, and calls the others' words wrong.
        spellCheck: field.kind === "text" || field.kind === "markdown",
    };
    if (field.kind === "markdown") {
        return (
            <textarea {...common} className="text-long" rows={6} onChange={(e) => change(written(e.target.value))} />
        );
    }
    if (field.kind === "text" && (field.localised === true || (field.maxLength ?? 0) > LONGEST_LINE)) {
        return (
            <textarea
                {...common}
                className="text-line"
                rows={1}
                onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && event.preventDefault()}
                onChange={(event) => change(written(event.target.value.replaceAll(/\r?\n/g, " ")))}
            />
        );
    }
    return <input {...common} type={inputType(field)} onChange={(event) => change(written(event.target.value))} />;
}

function useHint(field: Field): string | undefined {
    const { words, language } = useSpeaking();
    switch (field.kind) {
        case "slug":
            return field.from === undefined ? undefined : words.field.slugFrom(titleOf({ name: field.from }, language));
        case "duration":
            return words.field.duration;
        default:
            return undefined;
    }
}

/** Words of addresses and codes run left to right whatever the language of the console. */
function directionOf({ kind }: Field, written: "ltr" | "rtl" | undefined): "ltr" | "rtl" | "auto" {
    if (kind === "text" || kind === "markdown") {
        return written ?? "auto";
    }
    return "ltr";
}

function inputType({ kind }: Field): "text" | "url" | "email" {
    return kind === "url" || kind === "email" ? kind : "text";
}

function textOf(value: Json | undefined): string {
    return value === undefined || value === null ? "" : String(value);
}

function written(text: string): string | undefined {
    return text === "" ? undefined : text;
}
