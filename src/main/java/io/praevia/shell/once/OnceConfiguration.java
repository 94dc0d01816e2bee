package io.praevia.shell.once;

import io.praevia.identity.CurrentPerson;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.servlet.support.csrf.CsrfRequestDataValueProcessor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the operation id into every form and looks for it in every post. */
@Configuration(proxyBeanMethods = false)
class OnceConfiguration {

    @Bean
    WebMvcConfigurer formsActOnce(Operations operations, CurrentPerson current) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OncePerOperation(operations, current))
                        .excludePathPatterns("/api/**", "/sign-in/**", "/preferences/**");
            }
        };
    }

    /** Wraps Spring Security's processor, because MVC uses only the one of that name. */
    @Bean
    static BeanPostProcessor operationField() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CsrfRequestDataValueProcessor tokens ? new OperationField(tokens) : bean;
            }
        };
    }
}
