package dev.madang.architecture.bad.application;

import dev.madang.application.UseCase;
import java.time.Instant;
import org.springframework.core.env.Environment;

@UseCase
public class PublishPost {

    private final Environment environment;

    PublishPost(Environment environment) {
        this.environment = environment;
    }

    public Instant run() {
        return Instant.now();
    }

    public String title() {
        return environment.toString();
    }
}
