import { HomePage } from "../features/content/HomePage.tsx";
import { TablePage } from "../features/content/TablePage.tsx";
import { EntryPage } from "../features/entry/EntryPage.tsx";
import { NewEntryPage } from "../features/entry/NewEntryPage.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { typeNamed, useConsole } from "./ConsoleContext.tsx";
import { hrefOf, type Route } from "./routes.ts";

interface Props {
    readonly route: Route;
}

export function Page({ route }: Props) {
    const known = useConsole();
    switch (route.at) {
        case "home":
            return <HomePage />;
        case "entry":
            return <EntryPage key={route.id} id={route.id} />;
        case "new":
        case "list": {
            const type = typeNamed(known, route.type);
            if (type === undefined) {
                return <Unknown />;
            }
            return route.at === "new" ? (
                <NewEntryPage key={type.name} type={type} />
            ) : (
                <TablePage key={type.name} type={type} asked={route} />
            );
        }
        case "unknown":
            return <Unknown />;
    }
}

function Unknown() {
    const { app } = useWords();
    return (
        <div className="card">
            <p>{app.unknownPage}</p>
            <a href={hrefOf({ at: "home" })}>{app.home}</a>
        </div>
    );
}
