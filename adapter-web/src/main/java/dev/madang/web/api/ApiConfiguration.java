package dev.madang.web.api;

import dev.madang.application.comment.CommentView;
import dev.madang.application.identity.AuthorView;
import dev.madang.application.notification.NotificationView;
import dev.madang.application.post.PostView;
import dev.madang.application.report.ReportView;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserView;
import dev.madang.application.version.VersionView;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.moderation.Visibility;
import dev.madang.web.Preference;
import dev.madang.web.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** The form of the API's JSON, and how long it may be kept. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_STRING = 1 << 20;

    /** Several times what the longest list of posts takes; small pieces cost many times their size in memory. */
    private static final int MAX_TOKENS = 100_000;

    private final JsonMapper json;

    ApiConfiguration(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
    }

    /** Once it is known who asks, and before a request is answered as it was before. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Caching()).addPathPatterns("/api/**").order(Ordered.LOWEST_PRECEDENCE - 1);
        registry.addInterceptor(new StrictHandling())
                .addPathPatterns("/api/**", "/openapi.json")
                .order(Ordered.LOWEST_PRECEDENCE - 1);
    }

    /**
     * Nothing stays as it is, so that caches ask again; and what is refused may be a page. What a member is
     * told isn't kept at all.
     */
    private static final class Caching implements HandlerInterceptor {

        private static final String VARY = HttpHeaders.ACCEPT + ", " + Preference.HEADER + ", " + HttpHeaders.ORIGIN;

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, Callers.mostKept(request));
            response.setHeader(HttpHeaders.VARY, VARY);
            return true;
        }
    }

    /** Names in snake_case. Nothing is taken for what it isn't, and of two members of one name none is chosen. */
    @Bean
    static JsonMapper jsonMapper() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING)
                .maxTokenCount(MAX_TOKENS)
                .build();
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Integer,
                        number -> number.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .addMixIn(PostView.class, PostJson.class)
                .addMixIn(CommentView.class, CommentJson.class)
                .addMixIn(CommentPath.class, PathJson.class)
                .addMixIn(VersionView.class, VersionJson.class)
                .addMixIn(ReportView.class, ReportJson.class)
                .addMixIn(NotificationView.class, NotificationJson.class)
                .addMixIn(AuthorView.class, AuthorJson.class)
                .addMixIn(UserView.class, ListedJson.class)
                .addMixIn(TagView.class, ListedJson.class)
                .addMixIn(Visibility.class, VisibilityJson.class)
                .addModule(new SimpleModule().addSerializer(new InstantSerializer()))
                .build();
    }

    /** UTC in ISO 8601, always with six digits behind the second. */
    private static final class InstantSerializer extends StdSerializer<Instant> {

        private static final DateTimeFormatter MICROSECONDS =
                new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

        InstantSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
            json.writeString(MICROSECONDS.format(time));
        }
    }
}
