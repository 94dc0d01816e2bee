package io.praevia.kernel.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages and mails read their words from the catalogue. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue messageSource() {
        return Catalogue.shipped();
    }
}
