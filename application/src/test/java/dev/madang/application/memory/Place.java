package dev.madang.application.memory;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value passes between a use case and a store.
 *
 * @param argument its place among the method's; {@link #ANSWER} of what it returns
 */
record Place(Port<?> port, Method method, int argument) {

    static final int ANSWER = -1;

    /** What a method doesn't look at by its contract. What is removed is known by its first component. */
    private static final Map<String, Pattern> IGNORED = Map.of(
            "UserRepository.update", Pattern.compile("user\\.createdAt"),
            "PostRepository.update", Pattern.compile("post\\.authorship(\\..*)?"),
            "CommentRepository.update", Pattern.compile("comment\\.(postId|parentId|path|authorship)(\\..*)?"),
            "AccountRepository.update", Pattern.compile("account\\.createdAt"),
            "CredentialRepository.use", Pattern.compile("credential\\.(?!id).*"),
            "UserRepository.keepNameKeys", Pattern.compile("order of the nameKeys"),
            "AnswerRepository.answer", Pattern.compile("answered\\.content"),
            "OriginRepository.add", Pattern.compile("posts\\.(?!id|authorship\\.at).*"));

    static Stream<Place> of(Port<?> port, Method method) {
        int first = method.getReturnType() == void.class ? 0 : ANSWER;
        return IntStream.range(first, method.getParameterCount()).mapToObj(place -> new Place(port, method, place));
    }

    Stream<Alteration> alterations() {
        return all().filter(alteration -> argument == ANSWER || !isIgnored(alteration.subject()));
    }

    /** @param component of the record that the argument is */
    boolean ignores(String component) {
        return isIgnored(method.getParameters()[argument].getName() + '.' + component);
    }

    private boolean isIgnored(String subject) {
        Pattern ignored = IGNORED.get(port.type().getSimpleName() + '.' + method.getName());
        Class<?> type = method.getParameterTypes()[argument];
        boolean knownById = method.getName().equals("remove") && type.isRecord();
        return (ignored != null && ignored.matcher(subject).matches())
                || (knownById && !subject.endsWith('.' + type.getRecordComponents()[0].getName()));
    }

    private Stream<Alteration> all() {
        if (argument == ANSWER) {
            return Alteration.of("answer", method.getAnnotatedReturnType());
        }
        Parameter parameter = method.getParameters()[argument];
        return Alteration.of(parameter.getName(), parameter.getAnnotatedType());
    }

    Flaw flaw(Alteration alteration) {
        return port.around(
                method.getName(),
                (argument == ANSWER ? "answers with " : "works with ") + alteration.sentence(),
                store -> {
                    UnaryOperator<@Nullable Object> change = alteration.start().get();
                    return argument == ANSWER
                            ? (call, honest) -> change.apply(honest.get())
                            : (call, honest) -> {
                                List<@Nullable Object> other = new ArrayList<>(call.arguments());
                                other.set(argument, change.apply(other.get(argument)));
                                return honest.with(other);
                            };
                });
    }
}
