import type { ContentType } from "../../api/model.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { useRoute } from "../../app/navigation.ts";
import { hrefOf, listOf } from "../../app/routes.ts";
import { titleOf } from "../../ui/titles.ts";
import { useSpeaking, useWords } from "../../words/WordsContext.tsx";

/** All types of content, those with many entries first. */
export function TypeList() {
    const words = useWords();
    const { types } = useConsole();
    const groups = [
        { title: words.app.collections, types: types.filter((type) => !type.singleton) },
        { title: words.app.singletons, types: types.filter((type) => type.singleton) },
    ];
    return groups
        .filter((group) => group.types.length > 0)
        .map((group) => (
            <section key={group.title}>
                <h2 className="nav-title">{group.title}</h2>
                <ul className="nav-list">
                    {group.types.map((type) => (
                        <TypeLink key={type.name} type={type} />
                    ))}
                </ul>
            </section>
        ));
}

function TypeLink({ type }: { readonly type: ContentType }) {
    const { language } = useSpeaking();
    const route = useRoute();
    const here = (route.at === "list" || route.at === "new") && route.type === type.name;
    return (
        <li>
            <a href={hrefOf(listOf(type.name))} aria-current={here ? "page" : undefined}>
                {titleOf(type, language)}
            </a>
        </li>
    );
}
