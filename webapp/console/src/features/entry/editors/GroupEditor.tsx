import { isObject } from "../../../api/model.ts";
import { type EditorProps, type FieldComponent, idAt } from "./editor.ts";

interface Props extends EditorProps<"group"> {
    readonly Inner: FieldComponent;
}

/** The fields of one group, below each other. */
export function GroupEditor({ field, value, at, language, Inner }: Props) {
    const members = isObject(value) ? value : {};
    return (
        <div className="group fields" id={idAt(at)} tabIndex={-1}>
            {field.fields.map((inner) => (
                <Inner
                    key={inner.name}
                    field={inner}
                    value={members[inner.name]}
                    at={`${at}/${inner.name}`}
                    {...(language === undefined ? {} : { language })}
                />
            ))}
        </div>
    );
}
