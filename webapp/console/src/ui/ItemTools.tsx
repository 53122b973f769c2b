import { useWords } from "../words/WordsContext.tsx";

interface Props {
    readonly position: number;
    readonly count: number;
    /** What the item is called, for those who hear the buttons. */
    readonly name: string;
    readonly onMove: (to: number) => void;
    readonly onRemove: () => void;
}

/** Moves and removes an item of a list. */
export function ItemTools({ position, count, name, onMove, onRemove }: Props) {
    const { field } = useWords();
    const tool = (label: string, sign: string, action: () => void, disabled = false) => (
        <button
            type="button"
            className="icon-button"
            aria-label={`${label}: ${name}`}
            title={label}
            onClick={action}
            disabled={disabled}
        >
            <span aria-hidden="true">{sign}</span>
        </button>
    );
    return (
        <span className="item-tools">
            {count > 1 && tool(field.up, "↑", () => onMove(position - 1), position === 0)}
            {count > 1 && tool(field.down, "↓", () => onMove(position + 1), position === count - 1)}
            {tool(field.remove, "×", onRemove)}
        </span>
    );
}

/** The list with an item at another position. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
    const item = items[from];
    return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
