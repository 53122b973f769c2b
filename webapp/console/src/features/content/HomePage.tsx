import { useConsole } from "../../app/ConsoleContext.tsx";
import { hrefOf, listOf } from "../../app/routes.ts";
import { helpOf, titleOf } from "../../ui/titles.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";

export function HomePage() {
    const { language, words } = useSpeaking();
    const { types } = useConsole();
    return (
        <>
            <h1>{words.app.content}</h1>
            <p className="lead">{words.app.chooseType}</p>
            <ul className="type-cards">
                {types.map((type) => (
                    <li key={type.name}>
                        <a className="card" href={hrefOf(listOf(type.name))}>
                            <strong>{titleOf(type, language)}</strong>
                            <span className="muted">
                                {helpOf(type, language) ?? <bdi dir="ltr">{`/api/v1/${type.plural}`}</bdi>}
                            </span>
                        </a>
                    </li>
                ))}
            </ul>
        </>
    );
}
