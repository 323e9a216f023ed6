package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

class StoreContractTest {

    /** But those that others extend. */
    @Test
    void hasEveryContractOfThePackage() {
        List<Class<?>> contracts = ReflectionSupport.findAllClassesInPackage(
                StoreContract.class.getPackageName(),
                Contract.class::isAssignableFrom,
                name -> name.endsWith("Contract"));
        List<Class<?>> extended =
                contracts.stream().<Class<?>>map(Class::getSuperclass).toList();
        assertThat(Arrays.stream(StoreContract.class.getDeclaredClasses())
                        .filter(type -> type.isAnnotationPresent(Nested.class))
                        .<Class<?>>map(Class::getSuperclass))
                .containsExactlyInAnyOrderElementsOf(contracts.stream()
                        .filter(contract -> !extended.contains(contract))
                        .toList());
    }
}
