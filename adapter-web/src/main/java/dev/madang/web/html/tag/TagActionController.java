package dev.madang.web.html.tag;

import dev.madang.application.Precondition;
import dev.madang.application.tag.DeleteTag;
import dev.madang.application.tag.MergeTag;
import dev.madang.application.tag.ReadTag;
import dev.madang.application.tag.RenameTag;
import dev.madang.application.tag.TagView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The forms in which an admin renames a tag, merges it into another, or deletes it. */
@Controller
class TagActionController {

    private final ReadTag readTag;
    private final RenameTag renameTag;
    private final MergeTag mergeTag;
    private final DeleteTag deleteTag;
    private final Pages pages;

    TagActionController(ReadTag readTag, RenameTag renameTag, MergeTag mergeTag, DeleteTag deleteTag, Pages pages) {
        this.readTag = readTag;
        this.renameTag = renameTag;
        this.mergeTag = mergeTag;
        this.deleteTag = deleteTag;
        this.pages = pages;
    }

    @Access(Right.CHANGE_TAGS)
    @GetMapping("/tags" + Ids.PATTERN + "/rename")
    View renameForm(Caller caller, @PathVariable String id, HttpServletRequest request) {
        TagView tag = tag(caller, id);
        return rename(tag, tag.name(), request, null);
    }

    @Access(Right.CHANGE_TAGS)
    @PostMapping("/tags" + Ids.PATTERN + "/rename")
    View rename(Caller caller, @PathVariable String id, HttpServletRequest request) {
        TagView tag = tag(caller, id);
        String name = FormData.in(request, "name");
        return Form.carriedOut(
                request,
                () -> applied(renameTag.run(
                        caller,
                        tag.id(),
                        name,
                        FormData.in(request, "reason"),
                        new Precondition(() -> FormData.requireSeen(
                                request, "name", tag(caller, id).name())))),
                refusal -> rename(tag, name, request, refusal));
    }

    private View rename(TagView tag, String name, HttpServletRequest request, @Nullable Refusal refusal) {
        return show(
                TagAction.RENAME,
                tag,
                List.of(SimpleForm.Field.free("name", name, "").over(tag.name())),
                request,
                refusal);
    }

    @Access(Right.CHANGE_TAGS)
    @GetMapping("/tags" + Ids.PATTERN + "/merge")
    View mergeForm(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return merge(tag(caller, id), request, null);
    }

    @Access(Right.CHANGE_TAGS)
    @PostMapping("/tags" + Ids.PATTERN + "/merge")
    View merge(Caller caller, @PathVariable String id, HttpServletRequest request) {
        TagView tag = tag(caller, id);
        return Form.carriedOut(
                request,
                () -> applied(
                        mergeTag.run(caller, tag.id(), FormData.in(request, "into"), FormData.in(request, "reason"))),
                refusal -> merge(tag, request, refusal));
    }

    private static View applied(TagView tag) {
        return Redirect.to(Links.tag(tag.name()), Done.APPLIED);
    }

    private View merge(TagView tag, HttpServletRequest request, @Nullable Refusal refusal) {
        String hint = PageContext.of(request).say("field.into.hint");
        SimpleForm.Field into = SimpleForm.Field.free("into", FormData.in(request, "into"), hint);
        return show(TagAction.MERGE, tag, List.of(into), request, refusal);
    }

    @Access(Right.CHANGE_TAGS)
    @GetMapping("/tags" + Ids.PATTERN + "/delete")
    View question(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return show(TagAction.DELETE, tag(caller, id), List.of(), request, null);
    }

    @Access(Right.CHANGE_TAGS)
    @PostMapping("/tags" + Ids.PATTERN + "/delete")
    View delete(Caller caller, @PathVariable String id, HttpServletRequest request) {
        TagView tag = tag(caller, id);
        return Form.carriedOut(
                request,
                () -> {
                    deleteTag.run(caller, tag.id(), FormData.in(request, "reason"), Precondition.NONE);
                    return Redirect.to("/tags", Done.APPLIED);
                },
                refusal -> show(TagAction.DELETE, tag, List.of(), request, refusal));
    }

    private View show(
            TagAction action,
            TagView tag,
            List<SimpleForm.Field> fields,
            HttpServletRequest request,
            @Nullable Refusal refusal) {
        return pages.show(action.form(request, tag, fields, refusal));
    }

    private TagView tag(Caller caller, String id) {
        return readTag.run(caller, Ids.inPath("tag", id));
    }
}
