package io.praevia.support;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Every {@code @TestComponent}; a test that wants only what is shipped leaves this out. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "io.praevia",
        useDefaultFilters = false,
        includeFilters = @Filter(TestComponent.class),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TestBeans {}
