package org.plenary.core.type;

import java.util.List;
import org.plenary.core.access.Principal;
import org.plenary.core.error.PlenaryException;

/** Where the content types that administrators declare are kept. Each write is also a change of the model in the log. */
public interface TypeStore {

    List<StoredType> all();

    /**
     * Keeps a definition.
     *
     * @param basedOn the version that it replaces; 0 for a new type
     * @return the new version
     * @throws PlenaryException STALE_VERSION when the stored version is another
     */
    long put(StoredType.Definition type, long basedOn, Principal who);

    /**
     * Forgets a definition.
     *
     * @throws PlenaryException STALE_VERSION when the stored version is another, STILL_REFERENCED when there are entries of
     *     the type, also in the trash
     */
    void remove(String name, long basedOn, Principal who);

    /**
     * A definition with its version, which rises with each write.
     *
     * @param definition its name, and JSON that only this package reads
     */
    record StoredType(Definition definition, long version) {

        /** A type's name and its definition as JSON. */
        public record Definition(String name, String json) {}
    }
}
