package dev.madang.browser;

import dev.madang.application.Transactions;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A board on which a few people have been talking, always at the same times. */
final class Village {

    static final String WALKER = "이하준";

    private final RunningBoard board;
    private int neighbours;

    private Village(RunningBoard board) {
        this.board = board;
    }

    static void settle(RunningBoard board) {
        Village village = new Village(board);
        village.talk();
        village.comments();
    }

    private void talk() {
        for (int day = 1; day <= 16; day++) {
            post("마을 일지", "2026-10-%02dT21:00:00Z".formatted(day), "우물 점검 " + day + "일째", "물이 맑습니다.", "우물");
        }
        post("نور", "2026-11-19T11:42:00Z", "مرحبا من سيول", """
                وصلت إلى الحي هذا الأسبوع وأتعلم الكورية. هل يوجد من يرغب في تبادل اللغات؟""", "언어교환");
        post("O'Brien & Söhne", "2026-11-20T08:15:00Z", "Found: a blue bicycle bell", """
                It was lying next to the well, and it still rings beautifully. Describe the sticker on it and it's \
                yours.""", "lost and found");
        post(WALKER, "2026-11-20T20:48:00Z", "새벽 산책길에서 만난 수달 이야기", OTTERS, "산책", "자연", "수달");
        post("김도윤", "2026-11-21T03:20:00Z", "된장 담그는 날 — 일손을 구합니다", """
                메주 열두 장을 준비했는데 혼자서는 벅찹니다. 다음 주 일요일 오후에 마당 넓은 저희 집에서 함께 담그실 분을 \
                찾습니다. 담근 된장은 나누어 가져가시면 됩니다.""", "음식", "일손");
        post("Maya Lindqvist", "2026-11-22T16:05:00Z", "Seedlings to give away", """
                I sowed far too many tomatoes again. About thirty small plants (Black Krim, San Marzano) are waiting \
                for a home on my front steps.

                Take two or three, leave a few for the neighbours, and tell me in August how they did.""", "garden", "giveaway");
        post("박서연", "2026-11-23T01:30:00Z", "우리 동네 작은 도서관, 이번 주말에 다시 엽니다", """
                석 달 동안의 공사를 마치고 토요일 오전 10시에 다시 문을 엽니다.

                어린이 서가를 창가 쪽으로 옮겼고, 마루에 누워서 책을 읽을 수 있는 자리도 생겼습니다. 첫날에는 집에서 읽지 \
                않는 책을 가져와 서로 바꾸는 시간도 마련했습니다.""", "동네", "도서관", "나눔");
    }

    private void comments() {
        long first = comment("김도윤", "2026-11-21T05:02:00Z", null, "저도 지난주에 봤어요. 다리 아래에서 두 마리가 헤엄치고 있더라고요.");
        long second = comment("Maya Lindqvist", "2026-11-21T06:40:00Z", first, """
                How lovely! Which bridge do you mean?

                I would like to take the children there on Sunday.""");
        long third = comment("김도윤", "2026-11-21T06:58:00Z", second, "돌다리요. 해 뜨기 전이 좋습니다.");
        long fourth = comment(WALKER, "2026-11-21T09:11:00Z", third, "먹이는 주지 말아 주세요. 사람을 따르게 되면 위험해집니다.");
        comment("نور", "2026-11-21T10:00:00Z", fourth, "شكرا على التنبيه");
        comment(
                "O'Brien & Söhne",
                "2026-11-22T20:30:00Z",
                null,
                "Saw one this morning. It looked at me for quite a while.");
    }

    /** Under the walker's post. */
    private long comment(String author, String date, @Nullable Long parent, String text) {
        Authorship by = new Authorship(
                board.bean(UserQueries.class).byUsername(author).orElseThrow().id(), null, Instant.parse(date));
        return board.bean(Transactions.class)
                .run(() -> board.bean(CommentRepository.class)
                        .add(new NewComment(19, parent, by, new Content(text), Visibility.PUBLISHED))
                        .id());
    }

    private void post(String author, String date, String title, String content, String... tags) {
        UserRepository users = board.bean(UserRepository.class);
        Instant posted = Instant.parse(date);
        Username name = new Username(author);
        board.bean(Transactions.class).run(() -> {
            long id = users.byUsername(name)
                    .orElseGet(() -> users.add(name, new Email("neighbour" + ++neighbours + "@example.com"), posted))
                    .id();
            board.bean(PostRepository.class)
                    .add(new NewPost(id, new Title(title), new Content(content), TagNames.of(List.of(tags)), posted));
        });
    }

    private static final String OTTERS = """
            오늘 새벽 다섯 시쯤 개울가를 걷다가 물속에서 무언가 동그랗게 떠오르는 것을 보았습니다. 처음에는 큰 물고기인 줄 \
            알았는데, 자세히 보니 수달 두 마리가 나란히 헤엄을 치고 있었습니다.

            한 마리는 어미인 듯했고, 조금 작은 한 마리가 그 뒤를 바짝 따라다녔습니다. 어미가 돌 위에 올라앉아 털을 고르는 \
            동안 새끼는 물살을 거슬러 오르내리며 장난을 쳤습니다. 제가 서 있는 것을 분명히 보았을 텐데도 서두르는 기색이 \
            없었습니다. 십 분쯤 지나자 둘은 다리 밑 그늘로 천천히 사라졌습니다.

            이 개울에서 수달을 본 것은 이 동네에 산 지 이십 년 만에 처음입니다. 몇 해 전부터 이웃분들과 함께 쓰레기를 줍고 \
            둑에 갈대를 다시 심은 일이 헛되지 않았다는 생각이 들어 한참을 그 자리에 서 있었습니다. 혹시 보시게 되면 \
            가까이 다가가지 마시고 멀리서 조용히 지켜봐 주세요. 사진을 찍으실 때는 불빛을 꺼 주시고, 강아지와 함께 걸으실 \
            때는 줄을 짧게 잡아 주시면 좋겠습니다. 다음 달 첫 토요일 아침에 다시 개울가를 청소합니다. 장갑과 집게는 제가 \
            준비하겠습니다.""";
}
