package org.plenary.api.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.api.http.Request;

class AddressTest {
    private static final String GRAPHQL = "/api/v1/graphql?query={__typename}";

    @Test
    void tellsTheFormatsOfGraphQlApart() {
        var plain = Address.of(Request.get("Accept", "application/json"), GRAPHQL);
        var own = Address.of(Request.get("Accept", "application/graphql-response+json"), GRAPHQL);

        assertThat(plain).isPresent();
        assertThat(own).isPresent().isNotEqualTo(plain);
    }

    @Test
    void takesAllWhoAcceptJsonForOneElsewhere() {
        var plain = Address.of(Request.get("Accept", "application/json"), "/api/v1/talks");

        assertThat(plain).isPresent().isEqualTo(Address.of(Request.get("Accept", "*/*"), "/api/v1/talks"));
        assertThat(Address.of(Request.get("Accept", "text/html"), "/api/v1/talks"))
                .isEmpty();
    }

    @Test
    void keepsNothingForAReaderWhoSaysWhoSheIs() {
        assertThat(Address.of(Request.get("Authorization", "Bearer x"), GRAPHQL))
                .isEmpty();
    }
}
