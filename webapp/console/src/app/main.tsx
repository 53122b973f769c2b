import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { httpPlenary } from "../api/httpPlenary.ts";
import { WordsProvider } from "../words/WordsContext.tsx";
import { App } from "./App.tsx";
import "../ui/base.css";
import "../ui/controls.css";
import "../ui/overlays.css";
import "./shell.css";
import "../features/content/content.css";
import "../features/entry/entry.css";
import "../features/entry/editors/asset.css";
import "../features/publish/publish.css";

const root = document.getElementById("console");
if (root !== null) {
    createRoot(root).render(
        <StrictMode>
            <WordsProvider>
                <App plenary={httpPlenary} />
            </WordsProvider>
        </StrictMode>,
    );
}
