import { type Field, isList, isObject, type Json, type JsonObject, type Language } from "../../../api/model.ts";
import { ItemTools, moved } from "../../../ui/ItemTools.tsx";
import { spelled } from "../../../ui/titles.ts";
import { useWords } from "../../../words/WordsContext.tsx";
import { FaultText } from "../FaultText.tsx";
import { useForm } from "../FormContext.tsx";
import { type EditorProps, type FieldComponent, idAt } from "./editor.ts";
import { freshItem } from "./freshItem.ts";

interface Props extends EditorProps<"group" | "blocks"> {
    readonly Inner: FieldComponent;
}

/** A list of groups, or of blocks of several shapes: a card for each, in order. */
export function GroupsEditor({ field, value, at, language, name, Inner }: Props) {
    const { change } = useForm();
    const items: readonly Json[] = isList(value) ? value : [];
    const put = (next: readonly Json[]) => change(at, next.length === 0 ? undefined : next);
    return (
        <div className="list" id={idAt(at)} tabIndex={-1}>
            {items.map((item, position) => {
                const members = isObject(item) ? item : {};
                const title = `${titleOfItem(field, members, name)} ${position + 1}`;
                return (
                    <section className="list-card" key={String(members._id ?? position)} aria-label={title}>
                        <header className="list-card-head">
                            <strong>{title}</strong>
                            <ItemTools
                                position={position}
                                count={items.length}
                                name={title}
                                onMove={(to) => put(moved(items, position, to))}
                                onRemove={() => put(items.toSpliced(position, 1))}
                            />
                        </header>
                        <Members
                            fields={fieldsOf(field, members)}
                            members={members}
                            at={`${at}/${position}`}
                            language={language}
                            Inner={Inner}
                        />
                        <FaultText at={`${at}/${position}`} />
                    </section>
                );
            })}
            <AddItem field={field} name={name} onAdd={(item) => put([...items, item])} />
        </div>
    );
}

interface MembersProps {
    readonly fields: readonly Field[];
    readonly members: JsonObject;
    readonly at: string;
    readonly language: Language | undefined;
    readonly Inner: FieldComponent;
}

function Members({ fields, members, at, language, Inner }: MembersProps) {
    return (
        <div className={language === undefined ? "fields" : "fields fields-narrow"}>
            {fields.map((inner) => (
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

interface AddProps {
    readonly field: Props["field"];
    readonly name: string;
    readonly onAdd: (item: JsonObject) => void;
}

/** One button, or one for each shape of block. */
function AddItem({ field, name, onAdd }: AddProps) {
    const words = useWords();
    if (field.kind === "group") {
        return (
            <button
                type="button"
                className="button button-small"
                aria-label={words.field.addItem(name)}
                onClick={() => onAdd(freshItem(field.fields))}
            >
                + {words.field.add}
            </button>
        );
    }
    return (
        <div className="inline">
            {field.blocks.map((block) => (
                <button
                    key={block.name}
                    type="button"
                    className="button button-small"
                    onClick={() => onAdd({ ...freshItem(block.fields), _block: block.name })}
                >
                    + {spelled(block.name)}
                </button>
            ))}
        </div>
    );
}

function fieldsOf(field: Props["field"], members: JsonObject): readonly Field[] {
    return field.kind === "group"
        ? field.fields
        : (field.blocks.find((block) => block.name === members._block)?.fields ?? []);
}

function titleOfItem(field: Props["field"], members: JsonObject, name: string): string {
    return field.kind === "blocks" && typeof members._block === "string" ? spelled(members._block) : name;
}
