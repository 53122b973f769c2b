package org.plenary.core.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.core.query.Locales;
import org.plenary.core.search.PieceContent;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.LocaleTag;

/** Items in the shape of the delivery API, as trees with {@link Hole}s where references stand. */
final class ItemTree {
    private final Projection projection;
    private final Viewpoint from;

    ItemTree(Projection projection, Viewpoint from) {
        this.projection = projection;
        this.from = from;
    }

    Map<String, Object> of(PieceContent content) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", content.id().toString());
        item.put("type", content.type());
        return projection.whole() ? whole(content, item) : part(content, item);
    }

    /** With its locale and all that is known of it. */
    private Map<String, Object> whole(PieceContent content, Map<String, Object> item) {
        switch (from.locales()) {
            case Locales.Every ignored -> {
                item.put("locale", "*");
                item.put("dir", directions(content));
            }
            case Locales.Chain chain -> {
                item.put("locale", chain.asked().value());
                model().languages()
                        .find(chain.asked())
                        .ifPresent(
                                language -> item.put("dir", language.direction().word()));
            }
        }
        var notes = fields(content, item);
        item.put("_meta", new ItemMeta(content, from).whole(notes));
        return item;
    }

    private Map<String, Object> part(PieceContent content, Map<String, Object> item) {
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
                .flatMap(tag -> model().languages().find(tag).stream())
                .forEach(language -> directions.put(
                        language.tag().value(), language.direction().word()));
        return directions;
    }

    private Notes fields(PieceContent content, Map<String, Object> item) {
        var selection = projection.selection();
        var texts = new Texts(model().languages(), from.locales(), selection.rendering());
        var type = model().type(content.type());
        new ValuesReader(from, selection, (name, id) -> Optional.of(new Hole(name, id)), texts)
                .read(type.fields(), content.values(), item, content.stale());
        return texts.notes();
    }

    private Model model() {
        return projection.model();
    }
}
