package io.praevia.shell.database;

import org.springframework.core.env.Environment;

/**
 * Keeps the made-up company out of real data: the demo runs on the embedded database only. Whoever names a server with
 * {@code spring.datasource.url} sets {@code praevia.demo=false}, or says {@code praevia.demo-on-server=true} on purpose.
 */
final class DemoGuard {

    private DemoGuard() {}

    /** @throws IllegalStateException if the demo would be written into a named database */
    static void check(Environment environment) {
        boolean demo = environment.getProperty("praevia.demo", Boolean.class, false);
        boolean onPurpose = environment.getProperty("praevia.demo-on-server", Boolean.class, false);
        if (demo && !onPurpose && environment.containsProperty("spring.datasource.url")) {
            throw new IllegalStateException("Praevia was started as a demo on the database in spring.datasource.url."
                    + " Set praevia.demo=false to work for real, or praevia.demo-on-server=true"
                    + " to fill that database with made-up people who sign in without a password.");
        }
    }
}
