import { type ChangeEvent, useEffect } from "react";
import { ProblemNotice } from "../../../ui/ProblemNotice.tsx";
import { useSpeaking } from "../../../words/WordsContext.tsx";
import { AltEditor } from "./AltEditor.tsx";
import { AssetCard } from "./AssetCard.tsx";
import type { EditorProps } from "./editor.ts";
import { useAsset } from "./useAsset.ts";
import { useEditor } from "./useEditor.ts";
import { useUnfinished } from "./useUnfinished.ts";
import { useUpload } from "./useUpload.ts";

/** The file that the value names, with what is to be seen on it, and the way to upload another. */
export function AssetEditor(props: EditorProps<"image" | "file">) {
    const { field, at, value } = props;
    const { words, language } = useSpeaking();
    const { attributes, change } = useEditor(props);
    const [found, tell] = useAsset(value);
    const { share, problem, start, cancel } = useUpload((asset) => {
        tell(asset);
        change(asset.id);
    });
    const uploading = share !== undefined;
    const setUnfinished = useUnfinished(at);
    useEffect(() => setUnfinished(uploading), [uploading, setUnfinished]);
    const image = field.kind === "image";

    function choose({ target }: ChangeEvent<HTMLInputElement>) {
        const [file] = target.files ?? [];
        target.value = "";
        if (file !== undefined) {
            start(file);
        }
    }

    return (
        <div className="asset">
            {found.is === "found" && <AssetCard asset={found.asset} />}
            {found.is === "gone" && <p className="fault">{words.file.gone}</p>}
            {found.is === "asking" && <p className="muted">{words.app.loading}</p>}
            {found.is === "found" && image && <AltEditor asset={found.asset} onSaved={tell} />}
            {share === undefined ? (
                <div className="asset-tools">
                    <label className="button button-small">
                        {found.is !== "none"
                            ? words.file.replace
                            : image
                              ? words.file.uploadImage
                              : words.file.uploadFile}
                        <input
                            {...attributes}
                            className="hidden"
                            type="file"
                            accept={image ? "image/*" : undefined}
                            onChange={choose}
                        />
                    </label>
                    {found.is !== "none" && (
                        <button type="button" className="button button-small" onClick={() => change(undefined)}>
                            {words.file.remove}
                        </button>
                    )}
                </div>
            ) : (
                <div className="asset-tools" role="status">
                    <progress value={share} aria-label={words.file.uploading("")} />
                    <span>
                        {words.file.uploading(new Intl.NumberFormat(language, { style: "percent" }).format(share))}
                    </span>
                    <button type="button" className="button button-small" onClick={cancel}>
                        {words.file.cancel}
                    </button>
                </div>
            )}
            {problem !== undefined && <ProblemNotice problem={problem} />}
        </div>
    );
}
