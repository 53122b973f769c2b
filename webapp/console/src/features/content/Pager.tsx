import { useWords } from "../../words/WordsContext.tsx";

interface Props {
    readonly page: number;
    readonly pages: number;
    readonly onPage: (page: number) => void;
}

export function Pager({ page, pages, onPage }: Props) {
    const { list } = useWords();
    if (pages <= 1) {
        return null;
    }
    return (
        <nav className="pager" aria-label={list.page(page, pages)}>
            <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
                {list.previous}
            </button>
            <span>{list.page(page, pages)}</span>
            <button type="button" className="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
                {list.next}
            </button>
        </nav>
    );
}
