package dev.madang.web.api.moderation;

import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ReadMode;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.Mode;
import dev.madang.web.Choice;
import dev.madang.web.access.Access;
import dev.madang.web.api.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may write here. */
@RestController
@RequestMapping(path = "/api/mode", produces = "application/json")
class ModeApi {

    private final ReadMode readMode;
    private final ChangeMode changeMode;

    ModeApi(ReadMode readMode, ChangeMode changeMode) {
        this.readMode = readMode;
        this.changeMode = changeMode;
    }

    record ModeView(String mode) {}

    @GetMapping
    ModeView read() {
        return new ModeView(readMode.run().code());
    }

    record ModeBody(@Nullable String mode, @Nullable String reason) {}

    @Access(Right.CHANGE_MODE)
    @PutMapping(consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Caller caller, @RequestBody ModeBody mode) {
        changeMode.run(
                caller, Choice.of("mode", mode.mode(), Mode.class), Objects.requireNonNullElse(mode.reason(), ""));
    }
}
