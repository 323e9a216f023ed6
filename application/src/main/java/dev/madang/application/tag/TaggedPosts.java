package dev.madang.application.tag;

import dev.madang.application.Page;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostView;

/** A tag with a page of the posts that have it. */
public record TaggedPosts(TagView tag, Page<PostView, PostCursor> posts) {}
