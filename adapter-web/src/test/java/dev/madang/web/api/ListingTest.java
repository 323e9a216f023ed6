package dev.madang.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.domain.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ListingTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/posts");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Listing listing = new Listing(request, response);

    @ParameterizedTest
    @CsvSource({"1, 1", "1000, 1000", "007, 7", "'', 100"})
    void takesALimit(String given, int limit) {
        request.addParameter("limit", given);
        assertThat(listing.limit()).isEqualTo(new Limit(limit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "1001", "-1", "+1", "1.0", "1e2", "0x1", " 1", "٥", "４", "4294967297", "9999999999999999999"
            })
    void takesNothingElseForALimit(String given) {
        request.addParameter("limit", given);
        assertThatThrownBy(listing::limit)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.field() + ' ' + fault.code())
                                        .isEqualTo("limit out-of-range")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "x", "1.0", "٥", "9223372036854775808"})
    void takesNoCursorThatNoListGives(String given) {
        request.addParameter("after", given);
        assertThatThrownBy(listing::after).isInstanceOf(Refusal.class);
    }

    @Test
    void readsTheFirstOfEachParameter() {
        request.addParameter("after", "7", "9");
        request.addParameter("tag", "", "x");
        assertThat(listing.after()).isEqualTo(7);
        assertThat(listing.parameter("tag")).isNull();
        assertThat(listing.parameter("author")).isNull();
    }

    @Test
    void leadsToTheNextPageWithItsFilters() {
        request.addParameter("tag", "C++ & 마당");
        request.addParameter("author", "");
        request.addParameter("q", "<\">; rel=\"last\"");
        request.addParameter("before", "old_1");

        List<String> items = listing.answer(new Page<>(List.of("a"), null, "new_2"), "before", "tag", "author", "q");

        assertThat(items).containsExactly("a");
        assertThat(response.getHeader("Link"))
                .isEqualTo("</api/posts?tag=C%2B%2B%20%26%20%EB%A7%88%EB%8B%B9"
                        + "&q=%3C%22%3E%3B%20rel%3D%22last%22&before=new_2>; rel=\"next\"");
    }

    @Test
    void leadsNowhereFromTheLastPage() {
        listing.answer(new Page<>(List.of("a"), null, null), "before", "tag");
        assertThat(response.getHeaderNames()).doesNotContain("Link");
    }
}
