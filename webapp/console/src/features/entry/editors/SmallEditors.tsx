import { isList, isObject } from "../../../api/model.ts";
import { spelled } from "../../../ui/titles.ts";
import { useWords } from "../../../words/WordsContext.tsx";
import type { EditorProps } from "./editor.ts";
import { useEditor } from "./useEditor.ts";

export function TruthEditor(props: EditorProps<"boolean">) {
    const { attributes, change } = useEditor(props);
    return (
        <input
            {...attributes}
            type="checkbox"
            checked={props.value === true}
            onChange={(event) => change(event.target.checked)}
        />
    );
}

export function DayEditor(props: EditorProps<"date">) {
    const { attributes, change } = useEditor(props);
    const value = typeof props.value === "string" ? props.value : "";
    return (
        <input
            {...attributes}
            type="date"
            dir="ltr"
            value={value}
            onChange={(event) => change(event.target.value === "" ? undefined : event.target.value)}
        />
    );
}

export function ChoiceEditor(props: EditorProps<"choice">) {
    const { field } = useWords();
    const { attributes, change } = useEditor(props);
    const value = typeof props.value === "string" ? props.value : "";
    return (
        <select
            {...attributes}
            value={value}
            onChange={({ target }) => change(target.value === "" ? undefined : target.value)}
        >
            <option value="">{field.unset}</option>
            {props.field.options.map((option) => (
                <option key={option} value={option}>
                    {spelled(option)}
                </option>
            ))}
        </select>
    );
}

/** Several of a few: each with a box of its own. */
export function ChoicesEditor(props: EditorProps<"choice">) {
    const { attributes, change } = useEditor(props);
    const chosen = isList(props.value) ? props.value : [];
    return (
        <fieldset {...attributes} className="choices">
            {props.field.options.map((option) => (
                <label key={option}>
                    <input
                        type="checkbox"
                        checked={chosen.includes(option)}
                        onChange={({ target }) => {
                            const next = props.field.options.filter((one) =>
                                one === option ? target.checked : chosen.includes(one),
                            );
                            change(next.length === 0 ? undefined : next);
                        }}
                    />
                    {spelled(option)}
                </label>
            ))}
        </fieldset>
    );
}

export function ColourEditor(props: EditorProps<"colour">) {
    const { attributes, change } = useEditor(props);
    const value = typeof props.value === "string" ? props.value : "";
    return (
        <div className="inline">
            <input
                type="color"
                aria-label={props.name}
                value={/^#[0-9a-f]{6}$/i.test(value) ? value : "#808080"}
                onChange={(event) => change(event.target.value)}
            />
            <input
                {...attributes}
                type="text"
                dir="ltr"
                className="number"
                placeholder="#rrggbb"
                value={value}
                onChange={(event) => change(event.target.value === "" ? undefined : event.target.value)}
            />
        </div>
    );
}

export function PointEditor(props: EditorProps<"geo">) {
    const { field } = useWords();
    const { attributes, change } = useEditor(props);
    const point = isObject(props.value) ? props.value : {};
    const part = (name: "lat" | "lon", title: string) => (
        <label className="inline">
            <span>{title}</span>
            <input
                id={name === "lat" ? attributes.id : undefined}
                aria-invalid={attributes["aria-invalid"]}
                type="number"
                step="any"
                dir="ltr"
                className="number"
                value={point[name] === undefined ? "" : String(point[name])}
                onChange={({ target }) => {
                    const { [name]: _, ...other } = point;
                    const next = target.value === "" ? other : { ...point, [name]: Number(target.value) };
                    change(Object.keys(next).length === 0 ? undefined : next);
                }}
            />
        </label>
    );
    return (
        <div className="inline">
            {part("lat", field.latitude)}
            {part("lon", field.longitude)}
        </div>
    );
}
