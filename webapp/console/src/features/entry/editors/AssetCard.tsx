import type { Asset } from "../../../api/asset.ts";
import { bytesText } from "../../../ui/bytes.ts";
import { useSpeaking } from "../../../words/WordsContext.tsx";

/** A file at a glance: a small picture of it, its name, what it is and how large. */
export function AssetCard({ asset }: { readonly asset: Asset }) {
    const { words, language } = useSpeaking();
    const number = new Intl.NumberFormat(language, { useGrouping: false });
    const facts = [
        asset.mediaType,
        ...(asset.width === undefined || asset.height === undefined
            ? []
            : [words.file.pixels(number.format(asset.width), number.format(asset.height))]),
        bytesText(asset.size, language),
    ];
    return (
        <div className="asset-card">
            {asset.mediaType.startsWith("image/") ? (
                <img src={asset.url} alt="" className="asset-thumbnail" loading="lazy" />
            ) : (
                <span className="asset-kind" aria-hidden="true">
                    {asset.name.split(".").pop()}
                </span>
            )}
            <div className="asset-facts">
                <a href={asset.url} target="_blank" rel="noreferrer">
                    <bdi>{asset.name}</bdi>
                </a>
                <span className="muted">
                    {facts.map((fact) => (
                        <bdi key={fact}>{fact}</bdi>
                    ))}
                </span>
            </div>
        </div>
    );
}
