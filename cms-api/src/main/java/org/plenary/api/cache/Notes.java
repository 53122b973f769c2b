package org.plenary.api.cache;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.plenary.api.http.Lifetime;
import org.plenary.api.http.Outline;
import org.plenary.core.search.Digest;
import org.plenary.core.timeline.Interval;

/**
 * The outlines of answers that were asked for once, for a while: under load most are never asked for again. They lie in a few arrays that
 * are made once; as objects, so many that live for seconds and not longer are what a collector of garbage finds hardest. Safe for use
 * by many threads.
 */
final class Notes {
    /** How many have to do with one another: of these, the one that was noted first goes for another. */
    private static final int WAYS = 8;
    /** Bytes of the rest of one; longer ones are not noted. */
    private static final int LONGEST_REST = 320;

    private final int sets;
    private final byte[] next;
    private final long[] addresses;
    private final long[] told;
    private final long[] during;
    private final int[] lengths;
    private final int[] headers;
    private final short[] restLengths;
    private final byte[] rests;
    private final Outline.@Nullable Kind[] kinds;
    private final @Nullable BooleanSupplier[] currents;

    /** @param most how many are noted, about; each takes some 400 bytes, from the start */
    Notes(int most) {
        sets = Math.ceilDiv(most, WAYS);
        int slots = sets * WAYS;
        next = new byte[sets];
        addresses = new long[2 * slots];
        told = new long[2 * slots];
        during = new long[2 * slots];
        lengths = new int[slots];
        headers = new int[slots];
        restLengths = new short[slots];
        rests = new byte[slots * LONGEST_REST];
        kinds = new Outline.Kind[slots];
        currents = new BooleanSupplier[slots];
    }

    synchronized Optional<Outline> find(Address address) {
        var found = sets == 0 ? OptionalInt.empty() : slot(digest(address));
        return found.isEmpty() ? Optional.empty() : read(found.getAsInt());
    }

    /** In the place of what was noted of the address. @return whether it could be */
    synchronized boolean note(Address address, Outline outline) {
        if (sets == 0
                || outline.rest().length > LONGEST_REST
                || !(outline.lifetime() instanceof Lifetime.Known lifetime)) {
            return false;
        }
        var digest = digest(address);
        int slot = slot(digest).orElseGet(() -> oldest(set(digest)));
        addresses[2 * slot] = digest.high();
        addresses[2 * slot + 1] = digest.low();
        write(slot, outline, lifetime);
        return true;
    }

    private void write(int slot, Outline outline, Lifetime.Known lifetime) {
        var extent = outline.extent();
        kinds[slot] = known(outline.kind());
        currents[slot] = lifetime.current();
        during[2 * slot] = lifetime.during().from();
        during[2 * slot + 1] = lifetime.during().until();
        told[2 * slot] = extent.told().high();
        told[2 * slot + 1] = extent.told().low();
        lengths[slot] = extent.length();
        headers[slot] = extent.headers();
        restLengths[slot] = (short) outline.rest().length;
        System.arraycopy(outline.rest(), 0, rests, slot * LONGEST_REST, outline.rest().length);
    }

    private Optional<Outline> read(int slot) {
        var kind = kinds[slot];
        var current = currents[slot];
        if (kind == null || current == null) {
            return Optional.empty();
        }
        var extent = new Outline.Extent(lengths[slot], new Digest(told[2 * slot], told[2 * slot + 1]), headers[slot]);
        var rest = new byte[restLengths[slot]];
        System.arraycopy(rests, slot * LONGEST_REST, rest, 0, rest.length);
        var interval = new Interval(during[2 * slot], during[2 * slot + 1]);
        return Optional.of(new Outline(kind, extent, rest, new Lifetime.Known(interval, current)));
    }

    /** The same object for the same kind, as there are few. */
    private Outline.Kind known(Outline.Kind kind) {
        for (int i = 0; i < WAYS && i < kinds.length; i++) {
            if (kind.equals(kinds[i])) {
                return kinds[i];
            }
        }
        return kind;
    }

    private OptionalInt slot(Digest address) {
        int first = set(address) * WAYS;
        for (int slot = first; slot < first + WAYS; slot++) {
            if (addresses[2 * slot] == address.high() && addresses[2 * slot + 1] == address.low()) {
                return OptionalInt.of(slot);
            }
        }
        return OptionalInt.empty();
    }

    private int oldest(int set) {
        int way = next[set];
        next[set] = (byte) ((way + 1) % WAYS);
        return set * WAYS + way;
    }

    private int set(Digest address) {
        return (int) Long.remainderUnsigned(address.low(), sets);
    }

    private static Digest digest(Address address) {
        var bytes = (address.languages() + ' ' + address.target()).getBytes(StandardCharsets.UTF_8);
        return Digest.of(bytes, bytes.length);
    }
}
