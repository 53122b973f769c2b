import { type ComponentType, useMemo } from "react";
import { type Field, isList, type Json } from "../../../api/model.ts";
import { ItemTools, moved } from "../../../ui/ItemTools.tsx";
import { useWords } from "../../../words/WordsContext.tsx";
import { useForm } from "../FormContext.tsx";
import { type EditorProps, idAt } from "./editor.ts";

interface Props extends EditorProps {
    readonly One: ComponentType<EditorProps>;
}

/** Several values of a kind, in order; an empty line at the end takes the next. */
export function ListEditor({ field, value, at, language, name, One }: Props) {
    const words = useWords();
    const { change } = useForm();
    const items: readonly Json[] = isList(value) ? value : [];
    const single = useMemo<Field>(() => ({ ...field, many: false }), [field]);
    const put = (next: readonly Json[]) => change(at, next.length === 0 ? undefined : next);
    return (
        <div className="list" id={idAt(at)} tabIndex={-1}>
            {items.map((item, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: single values have nothing else to be known by
                <div className="list-item" key={position}>
                    <One
                        field={single}
                        value={item}
                        at={`${at}/${position}`}
                        name={`${name} ${position + 1}`}
                        {...(language === undefined ? {} : { language })}
                    />
                    <ItemTools
                        position={position}
                        count={items.length}
                        name={`${name} ${position + 1}`}
                        onMove={(to) => put(moved(items, position, to))}
                        onRemove={() => put(items.toSpliced(position, 1))}
                    />
                </div>
            ))}
            <button
                type="button"
                className="button button-small"
                aria-label={words.field.addItem(name)}
                onClick={() => put([...items, ""])}
            >
                + {words.field.add}
            </button>
        </div>
    );
}
