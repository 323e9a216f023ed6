package dev.madang.application.user;

import dev.madang.application.Page;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostView;

/** A user with a page of its posts. */
public record Profile(UserView user, Page<PostView, PostCursor> posts) {}
