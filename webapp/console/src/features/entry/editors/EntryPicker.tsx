import { type KeyboardEvent, useId, useState } from "react";
import type { EntryId, Item } from "../../../api/entry.ts";
import type { TypeName } from "../../../api/model.ts";
import { languageOf, typeNamed, useConsole } from "../../../app/ConsoleContext.tsx";
import { useWords } from "../../../words/WordsContext.tsx";
import { useHeadline } from "../../content/useHeadline.ts";
import { useCandidates } from "./useCandidates.ts";

interface Props {
    readonly attributes: { readonly id: string; readonly "aria-label": string; readonly "aria-invalid": boolean };
    readonly to: readonly TypeName[];
    readonly onPick: (id: EntryId) => void;
}

/** A combobox (WAI-ARIA APG): typing searches, the arrow keys choose, Enter takes, Escape closes. */
export function EntryPicker({ attributes, to, onPick }: Props) {
    const words = useWords();
    const list = useId();
    const [typed, setTyped] = useState("");
    const [open, setOpen] = useState(false);
    const [active, setActive] = useState(0);
    const { items, searching } = useCandidates(to, typed, open);

    function pick(item: Item | undefined) {
        if (item !== undefined) {
            onPick(item.id);
            setTyped("");
            setOpen(false);
        }
    }

    function key(event: KeyboardEvent) {
        switch (event.key) {
            case "ArrowDown":
            case "ArrowUp":
                event.preventDefault();
                setOpen(true);
                setActive(stepped(active, event.key === "ArrowDown" ? 1 : -1, items.length));
                break;
            case "Enter":
                event.preventDefault();
                pick(open ? items[active] : undefined);
                break;
            case "Escape":
                setOpen(false);
                break;
        }
    }

    return (
        <div className="picker">
            <input
                {...attributes}
                type="text"
                role="combobox"
                dir={typed === "" ? undefined : "auto"}
                autoComplete="off"
                placeholder={words.field.pick}
                aria-expanded={open}
                aria-controls={list}
                aria-autocomplete="list"
                aria-activedescendant={open && items[active] !== undefined ? `${list}-${active}` : undefined}
                value={typed}
                onFocus={() => setActive(0)}
                onClick={() => setOpen(true)}
                onBlur={() => {
                    setOpen(false);
                    setTyped("");
                }}
                onKeyDown={key}
                onChange={(event) => {
                    setTyped(event.target.value);
                    setActive(0);
                    setOpen(true);
                }}
            />
            {open && (
                <div className="picker-list" role="listbox" id={list} aria-label={attributes["aria-label"]}>
                    {items.map((item, position) => (
                        <Candidate
                            key={item.id}
                            id={`${list}-${position}`}
                            item={item}
                            active={position === active}
                            onPick={() => pick(item)}
                        />
                    ))}
                    {items.length === 0 && (
                        <p className="muted">{searching ? words.field.picking : words.field.nothingFound}</p>
                    )}
                </div>
            )}
        </div>
    );
}

interface CandidateProps {
    readonly id: string;
    readonly item: Item;
    readonly active: boolean;
    readonly onPick: () => void;
}

function Candidate({ id, item, active, onPick }: CandidateProps) {
    const known = useConsole();
    const headline = useHeadline()(typeNamed(known, item.type), item.values);
    const written = headline.locale === undefined ? undefined : languageOf(known, headline.locale);
    return (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, which names the active option
        <div
            id={id}
            role="option"
            aria-selected={active}
            className="picker-option"
            lang={written?.tag}
            dir={written?.dir ?? "auto"}
            // Before the input loses the focus, which closes the list.
            onMouseDown={(event) => {
                event.preventDefault();
                onPick();
            }}
        >
            {headline.text}
        </div>
    );
}

function stepped(from: number, by: number, count: number): number {
    return count === 0 ? 0 : (from + by + count) % count;
}
