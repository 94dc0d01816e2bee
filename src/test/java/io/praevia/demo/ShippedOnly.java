package io.praevia.demo;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves the beans of tests out, among them the company of the other tests, so that only what is shipped starts. */
class ShippedOnly extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
        return type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShippedOnly;
    }

    @Override
    public int hashCode() {
        return ShippedOnly.class.hashCode();
    }
}
