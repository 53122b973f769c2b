import { useMemo } from "react";
import type { Account, Plenary } from "../api/plenary.ts";
import { SignInForm } from "../features/signin/SignInForm.tsx";
import { SignInPage } from "../features/signin/SignInPage.tsx";
import { type SessionActions, useSession } from "../features/signin/useSession.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import { ZoneList } from "../ui/WallTimeInput.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { type Console, ConsoleContext } from "./ConsoleContext.tsx";
import { Loading } from "./Loading.tsx";
import { Shell } from "./Shell.tsx";
import { useModel } from "./useModel.ts";

interface Props {
    readonly plenary: Plenary;
}

export function App({ plenary }: Props) {
    const actions = useSession(plenary);
    const { session } = actions;
    switch (session.is) {
        case "unknown":
            return <Loading />;
        case "failed":
            return <ProblemNotice problem={session.problem} onRetry={actions.retry} />;
        case "out":
            return <SignInPage signIn={actions.signIn} />;
        case "in":
        case "ended":
            return <SignedIn plenary={plenary} account={session.account} actions={actions} />;
    }
}

interface SignedInProps extends Props {
    readonly account: Account;
    readonly actions: SessionActions;
}

function SignedIn({ plenary, account, actions }: SignedInProps) {
    const words = useWords();
    const { model, retry } = useModel(plenary);
    const console = useMemo<Console | undefined>(
        () => (model.is === "loaded" ? { ...model, plenary, account } : undefined),
        [model, plenary, account],
    );
    if (model.is === "failed") {
        return <ProblemNotice problem={model.problem} onRetry={retry} />;
    }
    if (console === undefined) {
        return <Loading />;
    }
    return (
        <ConsoleContext value={console}>
            <Shell signOut={actions.signOut} />
            <ZoneList />
            {actions.session.is === "ended" && (
                <Dialog title={words.signIn.title} onClose={() => undefined} actions={null}>
                    <p>{words.signIn.again}</p>
                    <SignInForm signIn={actions.signIn} email={account.email} />
                </Dialog>
            )}
        </ConsoleContext>
    );
}
