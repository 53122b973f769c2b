package org.plenary.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.core.Summit;
import org.plenary.core.read.Answer;
import org.plenary.core.read.JsonBuffer;
import org.plenary.core.read.Keeping;
import org.plenary.core.timeline.Interval;

class ContentReplyTest {

    @Test
    void countsTheSpellingOfCompletionsAsToldButNotTheSnapshot() {
        assertThat(told(new Answer.Suggestions(List.of(), Optional.of("industry"), meta(1))))
                .isNotEqualTo(told(new Answer.Suggestions(List.of(), Optional.of("industries"), meta(1))));
        assertThat(told(one(1))).isEqualTo(told(one(2)));
    }

    private static Answer one(long snapshot) {
        return new Answer.One(JsonBuffer.of("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8)), meta(snapshot));
    }

    private static Answer.Meta meta(long snapshot) {
        var basis = new Keeping.Basis(snapshot, Summit.model());
        var always = new Interval(Interval.ALWAYS, Interval.FOREVER);
        var keeping = new Keeping(basis, always, new TreeSet<>(), Set.of());
        return new Answer.Meta(snapshot, Optional.empty(), Optional.empty(), Optional.empty(), keeping);
    }

    private static String told(Answer answer) {
        var body = ContentReply.body(answer);
        return new String(body.bytes(), 0, body.told(), StandardCharsets.UTF_8);
    }
}
