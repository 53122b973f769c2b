package org.plenary.core.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** Keeps definitions as long as the test runs. */
public final class MemoryTypeStore implements TypeStore {
    private final Map<String, StoredType> types = new TreeMap<>();

    @Override
    public List<StoredType> all() {
        return new ArrayList<>(types.values());
    }

    @Override
    public long put(StoredType.Definition type, long basedOn, Principal who) {
        requireVersion(type.name(), basedOn);
        types.put(type.name(), new StoredType(type, basedOn + 1));
        return basedOn + 1;
    }

    @Override
    public void remove(String name, long basedOn, Principal who) {
        requireVersion(name, basedOn);
        types.remove(name);
    }

    private void requireVersion(String name, long basedOn) {
        var stored = types.get(name);
        if ((stored == null ? 0 : stored.version()) != basedOn) {
            throw new PlenaryException(ErrorCode.STALE_VERSION, "'%s' has changed".formatted(name));
        }
    }
}
