package org.plenary.core.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.core.query.Locales;
import org.plenary.core.query.Selection;
import org.plenary.core.search.PieceContent;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.LocaleTag;

/** Writes items in the shape of the delivery API. */
final class ItemWriter {
    private final Model model;
    private final Viewpoint from;
    private final Selection selection;
    private final References references;

    ItemWriter(Model model, Viewpoint from, Selection selection, References references) {
        this.model = model;
        this.from = from;
        this.selection = selection;
        this.references = references;
    }

    /** An item that an answer is about, with its locale and all that is known of it. */
    Map<String, Object> whole(PieceContent content) {
        var item = head(content);
        switch (from.locales()) {
            case Locales.Every ignored -> {
                item.put("locale", "*");
                item.put("dir", directions(content));
            }
            case Locales.Chain chain -> {
                item.put("locale", chain.asked().value());
                model.languages()
                        .find(chain.asked())
                        .ifPresent(
                                language -> item.put("dir", language.direction().word()));
            }
        }
        var notes = fields(content, item);
        item.put("_meta", new ItemMeta(content, from).whole(notes));
        return item;
    }

    /** An item that stands in another. */
    Map<String, Object> part(PieceContent content) {
        var item = head(content);
        if (from.locales() instanceof Locales.Every) {
            item.put("dir", directions(content));
        }
        var notes = fields(content, item);
        if (!notes.isEmpty()) {
            item.put("_meta", new ItemMeta(content, from).part(notes));
        }
        return item;
    }

    /** How each locale runs in which something is shown. */
    private Map<String, Object> directions(PieceContent content) {
        var directions = new TreeMap<String, Object>();
        content.tracks().keySet().stream()
                .flatMap(word -> LocaleTag.parse(word).stream())
                .flatMap(tag -> model.languages().find(tag).stream())
                .forEach(language -> directions.put(
                        language.tag().value(), language.direction().word()));
        return directions;
    }

    private static Map<String, Object> head(PieceContent content) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", content.id().toString());
        item.put("type", content.type());
        return item;
    }

    private Notes fields(PieceContent content, Map<String, Object> item) {
        var texts = new Texts(model.languages(), from.locales(), selection.rendering());
        var type = model.type(content.type());
        new ValuesReader(from, selection, references, texts)
                .read(type.fields(), content.values(), item, content.stale());
        return texts.notes();
    }
}
