package dev.madang.web.api;

import dev.madang.application.tag.BrowseTags;
import dev.madang.application.tag.CountTags;
import dev.madang.application.tag.CreateTag;
import dev.madang.application.tag.DeleteTag;
import dev.madang.application.tag.FindTag;
import dev.madang.application.tag.MergeTag;
import dev.madang.application.tag.ReadTag;
import dev.madang.application.tag.RenameTag;
import dev.madang.application.tag.TagView;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.access.SecurityLog;
import dev.madang.web.cache.SharedResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/tags", produces = "application/json")
class TagApi {

    private final BrowseTags browseTags;
    private final CountTags countTags;
    private final FindTag findTag;
    private final ReadTag readTag;
    private final CreateTag createTag;
    private final RenameTag renameTag;
    private final MergeTag mergeTag;
    private final DeleteTag deleteTag;
    private final EntityTags entityTags;
    private final SecurityLog log;

    TagApi(
            BrowseTags browseTags,
            CountTags countTags,
            FindTag findTag,
            ReadTag readTag,
            CreateTag createTag,
            RenameTag renameTag,
            MergeTag mergeTag,
            DeleteTag deleteTag,
            EntityTags entityTags,
            SecurityLog log) {
        this.browseTags = browseTags;
        this.countTags = countTags;
        this.findTag = findTag;
        this.readTag = readTag;
        this.createTag = createTag;
        this.renameTag = renameTag;
        this.mergeTag = mergeTag;
        this.deleteTag = deleteTag;
        this.entityTags = entityTags;
        this.log = log;
    }

    /**
     * Of a new tag, a name that is missing is as good as empty; of a change, it stays.
     *
     * @param reason of a change
     */
    record TagBody(@Nullable String name, @Nullable String reason) {}

    @SharedResponse
    @QueryParameters({"name", "after", "limit"})
    @GetMapping
    List<TagView> browse(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return new Listing(request, response)
                .byName(
                        "name",
                        name -> findTag.run(caller, name),
                        () -> countTags.run(caller),
                        (after, limit) -> browseTags.run(caller, after, limit));
    }

    @SharedResponse
    @GetMapping(Ids.PATTERN)
    TagView read(Caller caller, @PathVariable String id) {
        return readTag.run(caller, Ids.inPath("tag", id));
    }

    @Access(Right.CREATE_TAG)
    @PostMapping(consumes = Json.CONSUMED)
    ResponseEntity<TagView> create(Caller caller, @RequestBody TagBody tag, HttpServletRequest request) {
        TagView created = createTag.run(caller, Objects.requireNonNullElse(tag.name(), ""));
        log.made(caller, "tag", List.of(created.id()));
        return Made.answer(created, request);
    }

    @Access(Right.CHANGE_TAGS)
    @PatchMapping(
            path = Ids.PATTERN,
            consumes = {Json.CONSUMED, Json.CHANGE})
    TagView rename(Caller caller, @PathVariable String id, @RequestBody TagBody change, HttpServletRequest request) {
        long tag = Ids.inPath("tag", id);
        return entityTags.provided(request, () -> readTag.run(caller, tag), unchanged -> {
            if (change.name() == null) {
                unchanged.check();
                return readTag.run(caller, tag);
            }
            return renameTag.run(
                    caller, tag, change.name(), Objects.requireNonNullElse(change.reason(), ""), unchanged);
        });
    }

    record MergeBody(@Nullable String into, @Nullable String reason) {}

    @Access(Right.CHANGE_TAGS)
    @PostMapping(path = Ids.PATTERN + "/merge", consumes = Json.CONSUMED)
    TagView merge(Caller caller, @PathVariable String id, @RequestBody MergeBody body) {
        return mergeTag.run(
                caller,
                Ids.inPath("tag", id),
                Objects.requireNonNullElse(body.into(), ""),
                Objects.requireNonNullElse(body.reason(), ""));
    }

    @Access(Right.CHANGE_TAGS)
    @QueryParameters(QueryReason.NAME)
    @DeleteMapping(Ids.PATTERN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long tag = Ids.inPath("tag", id);
        entityTags.provided(request, () -> readTag.run(caller, tag), unchanged -> {
            deleteTag.run(caller, tag, QueryReason.of(request), unchanged);
            return tag;
        });
    }
}
