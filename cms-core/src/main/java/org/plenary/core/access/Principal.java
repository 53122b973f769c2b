package org.plenary.core.access;

import java.util.Set;

/** Who acts. Every service method takes one; there is no ambient user. */
public sealed interface Principal {
    /** Somebody from the street: sees what is published. */
    Anonymous ANYBODY = new Anonymous();

    /** A name for the change log and the audit. */
    String name();

    record Anonymous() implements Principal {
        @Override
        public String name() {
            return "anonymous";
        }
    }

    /** A person with an account, signed in by session or token. */
    record Account(String id, String email, Role role) implements Principal {
        @Override
        public String name() {
            return email;
        }
    }

    /** Whoever holds a preview token: a channel, a reviewer, a browser tab. Reads, and nothing else. */
    record Preview(String id, String label, Set<Reach> reaches) implements Principal {
        public Preview {
            reaches = Set.copyOf(reaches);
        }

        @Override
        public String name() {
            return "preview:" + label;
        }
    }

    /** Plenary itself: loading the demo, running jobs. The purpose stands in the log. */
    record Host(String purpose) implements Principal {
        @Override
        public String name() {
            return "plenary:" + purpose;
        }
    }
}
