package dev.madang.markdown;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Addresses that stand in text, which end where Korean particles and East Asian punctuation begin. */
final class Addresses {

    /** Of one text. Those behind them stay as they are. */
    private static final int MAX_LINKS = 500;

    private static final Set<String> PARTICLES = Set.of(
            "은", "는", "이", "가", "을", "를", "에", "의", "로", "으로", "와", "과", "도", "만", "나", "이나", "랑", "이랑", "에서", "에게",
            "에는", "에도", "에서는", "에서도", "으로는", "로는", "으로도", "로도", "까지", "까지는", "부터", "부터는", "라고", "이라고", "라는", "이라는", "란",
            "이란", "하고", "처럼", "보다", "마다", "밖에", "조차", "입니다", "이에요", "예요", "이고", "이며", "이다");

    private static final String ENDS = "、。，．・：；？！（）「」『』【】〈〉《》〔〕“”‘’…·←→↑↓⇒\u3000";

    /** Particles of Japanese, behind a letter that isn't. */
    private static final String JAPANESE = "をにはがのへとでも";

    private final LinkExtractor extractor = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
            .build();
    private int links;

    /** Makes links of a text's addresses. */
    void link(Text node) {
        String text = node.getLiteral();
        int copied = 0;
        for (int from = 0; from < text.length() && links < MAX_LINKS; ) {
            LinkSpan span = next(text, from);
            if (span == null) {
                break;
            }
            links++;
            int start = from + start(text.substring(from), span);
            int end = end(text, start, from + span.getEndIndex(), span.getType());
            String scheme = scheme(text, start, span.getType());
            if (scheme != null && end > start) {
                insert(node, text.substring(copied, start));
                String address = text.substring(start, end);
                Link link = new Link(scheme + address, null);
                link.appendChild(new Text(address));
                node.insertBefore(link);
                copied = end;
                from = end;
            } else {
                from += span.getEndIndex();
            }
        }
        node.setLiteral(text.substring(copied));
    }

    /** The places of the span are counted from where the search begins. */
    private @Nullable LinkSpan next(String text, int from) {
        Iterator<LinkSpan> spans = extractor.extractLinks(text.substring(from)).iterator();
        return spans.hasNext() ? spans.next() : null;
    }

    private static void insert(Node before, String text) {
        if (!text.isEmpty()) {
            before.insertBefore(new Text(text));
        }
    }

    /** What the link begins with, before the address as it stands there; null if it isn't linked. */
    private static @Nullable String scheme(String text, int start, LinkType type) {
        return switch (type) {
            case EMAIL -> "mailto:";
            case WWW -> "http://";
            case URL ->
                text.regionMatches(true, start, "http://", 0, 7) || text.regionMatches(true, start, "https://", 0, 8)
                        ? ""
                        : null;
        };
    }

    private static int start(String text, LinkSpan span) {
        int start = span.getBeginIndex();
        if (span.getType() == LinkType.EMAIL) {
            for (int i = text.indexOf('@', start) - 1; i >= start; i--) {
                if (text.charAt(i) >= 0x80) {
                    return i + 1;
                }
            }
        }
        return start;
    }

    private static int end(String text, int start, int end, LinkType type) {
        int host = host(text, start, type);
        if (host < end && text.charAt(host) < 0x80) {
            for (int i = host; i < end && "/?#".indexOf(text.charAt(i)) < 0; i++) {
                if (text.charAt(i) >= 0x80) {
                    return trimmed(text, host, i);
                }
            }
        }
        for (int i = host; i < end; i++) {
            if (isEnd(text, i)) {
                return trimmed(text, host, withoutParticle(text, host, i));
            }
        }
        return trimmed(text, host, withoutParticle(text, host, end));
    }

    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        boolean beforeWord = at + 1 < text.length() && EastAsian.isOne(text.charAt(at + 1));
        return ENDS.indexOf(c) >= 0
                || (JAPANESE.indexOf(c) >= 0 && text.charAt(at - 1) < 0x80)
                || (c == ',' && beforeWord);
    }

    private static int host(String text, int start, LinkType type) {
        return switch (type) {
            case EMAIL -> text.indexOf('@', start) + 1;
            case WWW -> start;
            case URL -> text.indexOf("://", start) + 3;
        };
    }

    /** One that follows a letter or a digit; behind a slash, a word of one syllable may be the name of a page. */
    private static int withoutParticle(String text, int host, int end) {
        int word = end;
        while (word > host && EastAsian.isHangul(text.charAt(word - 1))) {
            word--;
        }
        String particle = text.substring(word, end);
        if (word == host || !PARTICLES.contains(particle)) {
            return end;
        }
        char before = text.charAt(word - 1);
        boolean afterWord = before < 0x80 && Character.isLetterOrDigit(before);
        boolean afterSlash = before == '/' && (particle.length() > 1 || particle.equals("을") || particle.equals("를"));
        return afterWord || afterSlash ? word : end;
    }

    private static int trimmed(String text, int host, int end) {
        int last = end;
        while (last > host && ".,:;!?'\"".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
