package org.plenary.core.media;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.change.Change;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.change.UnitOfWork;
import org.plenary.core.entry.AssetUseStore;
import org.plenary.core.entry.UsedBy;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;
import org.plenary.core.type.LiveModel;

/**
 * Uploading, describing and deleting files. A new file changes nothing that anybody reads, and only a file that nobody
 * shows is deleted: neither stands in the log of changes. Other words for a file are a change of each entry that shows it.
 */
public final class Assets {
    private static final String SCOPE = "*";

    private final ChangeLog log;
    private final Database database;
    private final Intake intake;
    private final LiveModel model;
    private final Policy policy;

    public Assets(ChangeLog log, Database database, Intake intake, LiveModel model, Policy policy) {
        this.log = log;
        this.database = database;
        this.intake = intake;
        this.model = model;
        this.policy = policy;
    }

    /**
     * Asks, before a body is read, whether it may come.
     *
     * @param announced how many bytes the sender says it has; 0 when she does not say
     * @throws PlenaryException TOO_LARGE for more than a file may have
     */
    public void admit(long announced, Principal who) {
        policy.require(who, Action.CREATE, SCOPE);
        intake.admit(announced);
    }

    /**
     * Takes a file in. First its bytes are safe, then the database says that it is there: what is acknowledged is not lost.
     *
     * @throws PlenaryException as {@link Intake#take}
     * @throws IOException when the sender breaks off
     */
    public Asset add(Upload upload, Principal who) throws IOException {
        policy.require(who, Action.CREATE, SCOPE);
        var asset = intake.take(upload, who.name());
        try {
            return log.write(who, unit -> {
                new AssetStore(unit.entityManager()).add(asset);
                return asset;
            });
        } catch (RuntimeException failed) {
            // It may have failed after the commit: only what the database does not know is taken back.
            if (find(asset.id()).isEmpty()) {
                intake.files().delete(asset.id());
            }
            throw failed;
        }
    }

    /** @throws PlenaryException NOT_FOUND */
    public Asset get(AssetId id, Principal who) {
        policy.require(who, Action.READ_DRAFT, SCOPE);
        return find(id).orElseThrow(() -> missing(id));
    }

    /** The newest files, or those older than one of them, newest first. */
    public List<Asset> list(Optional<AssetId> before, int size, Principal who) {
        policy.require(who, Action.READ_DRAFT, SCOPE);
        return database.read(entityManager -> new AssetStore(entityManager).page(before, size));
    }

    /** Where the file is used: in drafts, in what is or will be published, and in the trash. */
    public List<UsedBy> usedBy(AssetId id, Principal who) {
        get(id, who);
        return database.read(entityManager -> new AssetUseStore(entityManager).of(id.toString()));
    }

    /**
     * Changes the words of a file.
     *
     * @param words some of {@code alt}, {@code caption} (texts by language) and {@code credit}; null removes (RFC 7396)
     * @throws PlenaryException NOT_FOUND; INVALID_REQUEST with everything that is wrong
     */
    public Asset describe(AssetId id, Map<String, ? extends @Nullable Object> words, Principal who) {
        policy.require(who, Action.SAVE, SCOPE);
        return log.write(who, unit -> {
            var store = new AssetStore(unit.entityManager());
            var old = store.lock(id).orElseThrow(() -> missing(id));
            var changed = WordsPatch.apply(old.words(), words, model.get().languages());
            if (!changed.equals(old.words())) {
                store.describe(id, changed);
                recordUses(id, unit);
            }
            return old.with(changed);
        });
    }

    /** @throws PlenaryException NOT_FOUND, or {@link AssetInUse} */
    public void delete(AssetId id, Principal who) {
        policy.require(who, Action.DELETE, SCOPE);
        log.write(who, unit -> {
            var store = new AssetStore(unit.entityManager());
            var old = store.lock(id).orElseThrow(() -> missing(id));
            var uses = new AssetUseStore(unit.entityManager()).of(id.toString());
            if (!uses.isEmpty()) {
                throw new AssetInUse(old, uses);
            }
            store.remove(id);
            unit.afterwards(() -> intake.files().delete(id));
            return old;
        });
    }

    private static void recordUses(AssetId id, UnitOfWork unit) {
        new AssetUseStore(unit.entityManager())
                .of(id.toString()).stream()
                        .collect(Collectors.toMap(UsedBy::entry, UsedBy::type, (one, same) -> one, LinkedHashMap::new))
                        .forEach((entry, type) -> unit.record(Change.Kind.ASSET_DESCRIBED, entry, type, List.of()));
    }

    private Optional<Asset> find(AssetId id) {
        return database.read(entityManager -> new AssetStore(entityManager).find(id));
    }

    private static PlenaryException missing(AssetId id) {
        return new PlenaryException(ErrorCode.NOT_FOUND, "There is no file %s.".formatted(id));
    }
}
