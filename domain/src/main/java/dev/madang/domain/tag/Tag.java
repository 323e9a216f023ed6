package dev.madang.domain.tag;

/** @param id from 1, in order of creation, never used twice */
public record Tag(long id, TagName name) {

    public Tag withName(TagName other) {
        return new Tag(id, other);
    }
}
