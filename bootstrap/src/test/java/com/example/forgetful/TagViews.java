package com.example.forgetful;

import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record TagViews(Sheets sheets) implements TagQueries {

    @Override
    public Optional<TagView> byId(long id) {
        return all().filter(tag -> tag.id() == id).findFirst();
    }

    @Override
    public Optional<TagView> byName(String name) {
        return all().filter(tag -> tag.name().equals(name)).findFirst();
    }

    @Override
    public List<TagView> page(long after, int limit) {
        return all().filter(tag -> tag.id() > after).limit(limit).toList();
    }

    private Stream<TagView> all() {
        Sheet sheet = sheets.reading();
        return sheet.tags.values().stream()
                .map(tag -> new TagView(tag.id(), tag.name().value(), sheet.postsWith(tag)));
    }
}
