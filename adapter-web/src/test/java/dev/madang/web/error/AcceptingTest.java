package dev.madang.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AcceptingTest {

    private static boolean html(String path, String accept) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (!accept.isEmpty()) {
            request.addHeader("Accept", accept);
        }
        return Accepting.html(request);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/users    | ''                              | false
                    /api/users    | */*                             | false
                    /api/users    | application/json                | false
                    /api/users    | TEXT/HTML,*/*;q=0.8             | true
                    /api          | */*                             | false
                    /api/nope     | text/csv                        | false
                    /openapi.json | */*                             | false
                    /openapi.json | text/html                       | true
                    /             | ''                              | true
                    /             | */*                             | true
                    /apish        | */*                             | true
                    /nope         | application/json                | false
                    /nope         | application/problem+json, */*   | false
                    /nope         | application/json, text/html     | true
                    """)
    void goesByTheAddressUnlessAskedOtherwise(String path, String accept, boolean html) {
        assertThat(html(path, accept)).isEqualTo(html);
    }

    @Test
    void goesByWhatWasAskedForFirst() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/users");
        assertThat(Accepting.html(request)).isFalse();
    }
}
