package dev.madang.web.health;

import dev.madang.application.health.CheckReadiness;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers those who watch over the process: whether to restart it, and whether to send it requests. */
@RestController
public class HealthController {

    private static final String LIVE = "/livez";
    private static final String READY = "/readyz";

    public static final Set<String> PATHS = Set.of(LIVE, READY);

    private final CheckReadiness checkReadiness;

    HealthController(CheckReadiness checkReadiness) {
        this.checkReadiness = checkReadiness;
    }

    /** Asks nobody else: what is wrong with the database, a restart doesn't mend. */
    @GetMapping(LIVE)
    ResponseEntity<String> live() {
        return answer(ResponseEntity.ok(), "live");
    }

    @GetMapping(READY)
    ResponseEntity<String> ready() {
        return checkReadiness.run()
                ? answer(ResponseEntity.ok(), "ready")
                : answer(
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "1"),
                        "not ready: the database doesn't answer, or takes no writes");
    }

    private static ResponseEntity<String> answer(ResponseEntity.BodyBuilder answer, String text) {
        return answer.contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(text + '\n');
    }
}
