package org.plenary.plugin.events;

import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.FieldsSpec;
import org.plenary.spi.model.TypeSpec;

/** What is said, by whom: the session. When and where it is held is told by its slots. */
final class SessionTypes {
    private SessionTypes() {}

    static void describe(PluginSpec plugin) {
        plugin.type("session", SessionTypes::session);
    }

    private static void session(TypeSpec type) {
        type.icon("presentation");
        content(type);
        people(type);
        conditions(type);
        schedule(type);
        enclosures(type);
    }

    private static void content(TypeSpec type) {
        type.text("title").localised().required().searchable().sortable();
        type.slug("slug").from("title");
        type.text("subtitle").localised().searchable();
        type.text("code").max(64).sortable();
        type.reference("edition").required();
        type.reference("sessionType").to("session-type").required();
        type.choice("state", "proposed", "accepted", "confirmed", "cancelled", "withdrawn")
                .required()
                .preset("proposed")
                .sortable();
        type.reference("track");
        type.reference("topics").to("topic").many();
        type.markdown("abstract").localised().searchable().max(20_000);
        type.markdown("description").localised().searchable();
    }

    private static void people(TypeSpec type) {
        type.group("participants", SessionTypes::participant).many();
        type.reference("parent").to("session");
        type.integer("order");
        type.text("spokenLanguages").many().pattern(Patterns.LOCALE);
        type.group(
                        "interpretation",
                        channel -> channel.text("locale")
                                .required()
                                .pattern(Patterns.LOCALE)
                                .text("channel")
                                .max(64)
                                .bool("sign"))
                .many();
    }

    private static void participant(FieldsSpec participant) {
        participant.reference("person").required();
        participant
                .choice("role", "speaker", "moderator", "chair", "panelist", "host", "guest", "interpreter", "author")
                .preset("speaker");
        participant.integer("order");
        participant.text("affiliation").localised().searchable();
        participant.text("jobTitle").localised().searchable();
        participant.bool("confirmed");
        participant.bool("hidden");
    }

    private static void conditions(TypeSpec type) {
        type.choice("level", "introductory", "intermediate", "advanced").sortable();
        type.choice("access", "public", "invited", "press", "closed").preset("public");
        type.group(
                "registration",
                registration -> registration
                        .bool("required")
                        .url("url")
                        .integer("capacity")
                        .min(0));
        type.bool("doNotRecord");
        type.bool("doNotStream");
        type.text("recordingLicence");
        type.instant("embargoUntil");
    }

    private static void schedule(TypeSpec type) {
        type.dateTime("startsAt");
        type.dateTime("endsAt");
        type.reference("room");
        type.reference("replaces").to("session");
    }

    private static void enclosures(TypeSpec type) {
        type.image("image");
        type.group(
                        "links",
                        link -> link.text("type")
                                .max(64)
                                .text("title")
                                .localised()
                                .url("url")
                                .required())
                .many();
        type.file("attachments").many();
        type.reference("partners").to("organisation").many();
        type.group(
                "feedback",
                feedback -> feedback.instant("opensAt").instant("closesAt").url("url"));
    }
}
