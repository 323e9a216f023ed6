package dev.madang.bootstrap.board;

import dev.madang.application.Collaborator;
import dev.madang.application.UseCase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** What can be done with a board, and what that needs besides its storage; each is made when it is asked for. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {"dev.madang.application", "dev.madang.markdown", "dev.madang.security"},
        includeFilters = @Filter({UseCase.class, Collaborator.class}),
        lazyInit = true,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class UseCases {}
