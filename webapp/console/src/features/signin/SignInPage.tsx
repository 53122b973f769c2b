import { LanguageChoice } from "../../app/LanguageChoice.tsx";
import { useWords } from "../../words/WordsContext.tsx";
import { SignInForm } from "./SignInForm.tsx";

interface Props {
    readonly signIn: (email: string, password: string) => Promise<void>;
}

export function SignInPage({ signIn }: Props) {
    const words = useWords();
    return (
        <div className="sign-in">
            <main className="card sign-in-card">
                <img src="/console/plenary.svg" alt="" width="40" height="40" />
                <h1>{words.signIn.title}</h1>
                <SignInForm signIn={signIn} />
            </main>
            <LanguageChoice />
        </div>
    );
}
