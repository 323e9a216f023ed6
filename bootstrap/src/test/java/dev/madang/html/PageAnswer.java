package dev.madang.html;

import java.net.http.HttpHeaders;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

record PageAnswer(int status, HttpHeaders headers, String body) {

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    Document page() {
        return Jsoup.parse(body);
    }

    /** The text of each element that the CSS selector finds. */
    List<String> texts(String selector) {
        return page().select(selector).eachText();
    }

    /** The only element that the CSS selector finds. */
    Element one(String selector) {
        return page().expectFirst(selector);
    }

    String href(String selector) {
        return one(selector).attr("href");
    }
}
