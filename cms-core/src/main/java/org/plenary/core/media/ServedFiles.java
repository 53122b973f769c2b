package org.plenary.core.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.store.Database;

/**
 * Files for readers. Everybody may read a file from the moment on at which a published entry shows it: what was shown is to
 * be seen with {@code asOf} for ever after. Before that only those may who read drafts, and those who look ahead once it is
 * planned; for all others there is no such file.
 */
public final class ServedFiles {
    /** Descriptions that are kept at hand: what is in a file never changes. */
    private static final int KEPT = 10_000;

    private final Database database;
    private final MediaStore files;
    private final Shown shown;
    private final Policy policy;
    private final Map<AssetId, Asset> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AssetId, Asset> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * When a file is seen.
     *
     * @param now whether a published entry shows it, or did
     * @param ahead whether one does or will, as it is planned
     */
    public record Shown(Predicate<AssetId> now, Predicate<AssetId> ahead) {}

    public ServedFiles(Database database, MediaStore files, Shown shown, Policy policy) {
        this.database = database;
        this.files = files;
        this.shown = shown;
        this.policy = policy;
    }

    /**
     * The file, if it goes by that name and the reader may see it. The database is asked once for each file, its bytes every
     * time.
     */
    public Optional<ServedFile> find(AssetId id, String name, Principal who) {
        boolean open = shown.now().test(id);
        if (!open && !mayPreview(id, who)) {
            return Optional.empty();
        }
        return described(id)
                .filter(asset -> asset.name().equals(name))
                .map(asset -> new ServedFile(asset, open, files));
    }

    private boolean mayPreview(AssetId id, Principal who) {
        return policy.allows(who, Action.READ_DRAFT, "*")
                || policy.allows(who, Action.READ_AHEAD, "*") && shown.ahead().test(id);
    }

    private Optional<Asset> described(AssetId id) {
        synchronized (kept) {
            var known = kept.get(id);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var found = database.read(entityManager -> new AssetStore(entityManager).find(id));
        found.ifPresent(asset -> {
            synchronized (kept) {
                kept.put(id, asset);
            }
        });
        return found;
    }
}
