package dev.madang.web.api.once;

import dev.madang.application.answer.KeyedRequest;
import dev.madang.application.answer.Once;
import dev.madang.application.answer.OnceTransactions;
import dev.madang.web.api.NeverKept;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Answers a {@code POST} under a key that was sent before as it was answered then. What was refused wrote nothing and isn't
 * kept: it is tried anew.
 */
@Component
class Repetitions implements HandlerInterceptor {

    private static final String ATTRIBUTE = Repetitions.class.getName();

    private final OnceTransactions transactions;
    private final AnswerForm form;

    Repetitions(OnceTransactions transactions, AnswerForm form) {
        this.transactions = transactions;
        this.form = form;
    }

    /** What a request does once; null of one without a key. */
    static @Nullable Once of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Once once ? once : null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("POST")
                || !(handler instanceof HandlerMethod method)
                || method.hasMethodAnnotation(NeverKept.class)) {
            return true;
        }
        Optional<IdempotencyKey> key = IdempotencyKey.in(request);
        return key.isEmpty() || isNew(key.get().of(request), request, response, method);
    }

    private boolean isNew(
            KeyedRequest keyed, HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws IOException {
        Optional<String> known = transactions.answer(keyed);
        if (known.isPresent()) {
            KeptAnswer.parse(known.get()).send(response);
            return false;
        }
        request.setAttribute(
                ATTRIBUTE,
                transactions.begin(
                        keyed, result -> form.answer(handler, request, result).map(KeptAnswer::text)));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        Once once = of(request);
        if (once != null) {
            once.close();
        }
    }
}
