import { memo } from "react";
import { isObject } from "../../api/model.ts";
import { helpOf, titleOf } from "../../ui/titles.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import { AssetEditor } from "./editors/AssetEditor.tsx";
import { type EditorProps, type FieldProps, idAt } from "./editors/editor.ts";
import { GroupEditor } from "./editors/GroupEditor.tsx";
import { GroupsEditor } from "./editors/GroupsEditor.tsx";
import { JsonEditor } from "./editors/JsonEditor.tsx";
import { ListEditor } from "./editors/ListEditor.tsx";
import { NumberEditor } from "./editors/NumberEditor.tsx";
import { ReferenceEditor } from "./editors/ReferenceEditor.tsx";
import {
    ChoiceEditor,
    ChoicesEditor,
    ColourEditor,
    DayEditor,
    PointEditor,
    TruthEditor,
} from "./editors/SmallEditors.tsx";
import { TextEditor } from "./editors/TextEditor.tsx";
import { InstantEditor, ZonedTimeEditor } from "./editors/TimeEditors.tsx";
import { FaultText } from "./FaultText.tsx";
import { LocalisedEditor } from "./LocalisedEditor.tsx";

/** A field of any kind, at any depth: its title, its value or one for each language, and what is wrong with it. */
export const FieldEditor = memo(function FieldEditor({ field, value, at, language: inside }: FieldProps) {
    const { language, words } = useSpeaking();
    const title = titleOf(field, language);
    const help = helpOf(field, language);
    const simple = isSimple(field);
    return (
        <div className={`field field-${field.kind}${isWide(field) ? " field-wide" : ""}`}>
            <div className="field-head">
                {simple ? <label htmlFor={idAt(at)}>{title}</label> : <span className="field-title">{title}</span>}
                {field.required === true && <span className="field-required">{words.entry.required}</span>}
            </div>
            {help !== undefined && <p className="field-help">{help}</p>}
            {field.localised === true ? (
                <LocalisedEditor
                    field={field}
                    value={isObject(value) ? value : {}}
                    at={at}
                    name={title}
                    One={ValueEditor}
                />
            ) : (
                <ValueEditor
                    field={field}
                    value={value}
                    at={at}
                    name={title}
                    {...(inside === undefined ? {} : { language: inside })}
                />
            )}
            <FaultText at={at} />
        </div>
    );
});

/** Whether it needs the whole line; two small fields share one. */
function isWide(field: FieldProps["field"]): boolean {
    const large = new Set(["markdown", "json", "group", "blocks"]);
    const list = field.many === true && field.kind !== "reference" && field.kind !== "choice";
    return field.localised === true || list || large.has(field.kind);
}

/** Whether one input holds the whole value, so that the title is its label. */
function isSimple(field: FieldProps["field"]): boolean {
    const choices = field.kind === "choice" && field.many === true;
    const several =
        field.kind === "group" || field.kind === "blocks" || (field.many === true && field.kind !== "reference");
    return field.localised !== true && !choices && !several;
}

/** A value in one language, or shared. */
const ValueEditor = memo(function ValueEditor(props: EditorProps) {
    const { field } = props;
    switch (field.kind) {
        case "group":
            return field.many === true ? (
                <GroupsEditor {...props} field={field} Inner={FieldEditor} />
            ) : (
                <GroupEditor {...props} field={field} Inner={FieldEditor} />
            );
        case "blocks":
            return <GroupsEditor {...props} field={field} Inner={FieldEditor} />;
        case "reference":
            return <ReferenceEditor {...props} field={field} />;
        case "choice":
            return field.many === true ? (
                <ChoicesEditor {...props} field={field} />
            ) : (
                <ChoiceEditor {...props} field={field} />
            );
        default:
            return field.many === true ? <ListEditor {...props} One={ItemEditor} /> : <SingleEditor {...props} />;
    }
});

/** An item of a list of single values, with what is wrong with it. */
function ItemEditor(props: EditorProps) {
    return (
        <div className="list-item-editor">
            <SingleEditor {...props} />
            <FaultText at={props.at} />
        </div>
    );
}

function SingleEditor(props: EditorProps) {
    const { field } = props;
    switch (field.kind) {
        case "integer":
        case "decimal":
            return <NumberEditor {...props} field={field} />;
        case "boolean":
            return <TruthEditor {...props} field={field} />;
        case "date":
            return <DayEditor {...props} field={field} />;
        case "datetime":
            return <ZonedTimeEditor {...props} field={field} />;
        case "instant":
            return <InstantEditor {...props} field={field} />;
        case "colour":
            return <ColourEditor {...props} field={field} />;
        case "geo":
            return <PointEditor {...props} field={field} />;
        case "json":
            return <JsonEditor {...props} field={field} />;
        case "image":
        case "file":
            return <AssetEditor {...props} field={field} />;
        case "choice":
        case "reference":
        case "group":
        case "blocks":
            // Never a single value: ValueEditor has editors of their own for them.
            return null;
        default:
            return <TextEditor {...props} field={field} />;
    }
}
