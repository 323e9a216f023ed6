package com.example.forgetful;

import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record ModerationViews(Sheets sheets) implements ModerationQueries {

    @Override
    public List<EntryView> entries(long before, int limit) {
        return sheets.reading().log.headMap(before, false).descendingMap().values().stream()
                .limit(limit)
                .map(entry -> EntryView.of(
                        entry, name(entry.draft().actorId()), name(entry.draft().subjectId())))
                .toList();
    }

    private @Nullable String name(long userId) {
        User user = sheets.reading().users.get(userId);
        return user == null ? null : user.username().value();
    }

    @Override
    public List<LogEntry> chain(long after, int limit) {
        return sheets.reading().log.tailMap(after, false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<LogEntry> latest(ModerationAction act) {
        return sheets.reading().log.descendingMap().values().stream()
                .filter(entry -> entry.draft().act() == act)
                .findFirst();
    }

    @Override
    public List<PostView> withheld(boolean held, long after, int limit) {
        return posts(after, post -> post.cause().isHold() == held).limit(limit).toList();
    }

    @Override
    public Optional<PostView> withheldById(long postId) {
        return posts(0, post -> post.post().id() == postId).findFirst();
    }

    @Override
    public List<PostView> withheldBy(long userId, long after, int limit) {
        return posts(after, post -> post.post().authorId() == userId)
                .limit(limit)
                .toList();
    }

    private Stream<PostView> posts(long after, Predicate<WithheldPost> condition) {
        Sheet sheet = sheets.reading();
        return sheet.withheld.tailMap(after, false).values().stream()
                .filter(condition)
                .map(post -> view(sheet, post));
    }

    private static PostView view(Sheet sheet, WithheldPost withheld) {
        User author = Objects.requireNonNull(sheet.users.get(withheld.post().authorId()));
        return PostView.of(withheld.post(), author).withheldFor(withheld.cause());
    }
}
