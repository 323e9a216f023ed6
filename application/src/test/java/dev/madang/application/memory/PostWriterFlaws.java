package dev.madang.application.memory;

import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostFilter.Writer;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import java.util.stream.Stream;

@FoundBy("PostWriters")
final class PostWriterFlaws {

    private PostWriterFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                taking("everybody's posts for the member's", Writer.MEMBER),
                taking("everybody's posts for the guests'", Writer.GUEST),
                Flaw.of(
                        PostQueries.class,
                        "counts everybody's posts for the guests'",
                        store -> new MemoryPostQueries(store) {
                            @Override
                            public long count(PostFilter filter) {
                                return super.count(filter.writer() == Writer.GUEST ? byAnybody(filter) : filter);
                            }
                        }));
    }

    private static Flaw taking(String what, Writer writer) {
        return Flaw.of(PostQueries.class, "takes " + what, store -> new MemoryPostQueries(store) {
            @Override
            boolean matches(PostFilter filter, PostView post) {
                return super.matches(filter.writer() == writer ? byAnybody(filter) : filter, post);
            }
        });
    }

    private static PostFilter byAnybody(PostFilter filter) {
        return new PostFilter(filter.author(), filter.tag()).within(filter.since(), filter.until());
    }
}
