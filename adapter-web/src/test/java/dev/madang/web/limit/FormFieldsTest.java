package dev.madang.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.domain.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    private static Map<String, String[]> read(String form, Map<String, String[]> known) {
        Map<String, String[]> all = new LinkedHashMap<>(known);
        FormFields.read(new ByteArrayInputStream(form.getBytes(StandardCharsets.ISO_8859_1)), all);
        return all;
    }

    private static String told(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + Arrays.toString(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=b|a[b]",
                "a=b&c=d|a[b] c[d]",
                "a=b&a=c|a[b, c]",
                "a=b+c%20d|a[b c d]",
                "a=%EA%B0%80%2b%26%3D|a[가+&=]",
                "a=b=c|a[b=c]",
                "a=&b|a[] b[]",
                "&&a=b&|a[b]",
                "=a|[a]",
                "%61=b|a[b]"
            })
    void areWhatABrowserMeant(String form, String fields) {
        assertThat(told(read(form, Map.of()))).isEqualTo(fields);
    }

    @Test
    void comeBehindThoseOfTheAddress() {
        assertThat(told(read("a=2", Map.of("a", new String[] {"1"})))).isEqualTo("a[1, 2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%2", "a=%zz", "a=%C3", "a=%ff", "a=\u00ff", "%=a", "a=%C0%80"})
    void areRefusedWhereTheyCannotBeDecoded(String form) {
        assertThatThrownBy(() -> read(form, Map.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void areAThousandAtMost() {
        assertThat(read("a=b&".repeat(1_000), Map.of()).get("a")).hasSize(1_000);
        assertThatThrownBy(() -> read("a=b&".repeat(1_001), Map.of())).isInstanceOf(Refusal.class);
    }
}
