package dev.madang.architecture.bad.web.api;

import dev.madang.architecture.bad.web.html.PostPages;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PostApi {

    @DeleteMapping("/bad")
    Class<?> delete() {
        return PostPages.class;
    }
}
