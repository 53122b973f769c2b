import { useWords } from "../words/WordsContext.tsx";

export function Loading() {
    return (
        <p className="loading" role="status">
            {useWords().app.loading}
        </p>
    );
}
