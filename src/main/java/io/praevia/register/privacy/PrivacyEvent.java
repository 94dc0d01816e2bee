package io.praevia.register.privacy;

import io.praevia.kernel.DomainEvent;
import java.util.Map;

/** The privacy page, or what it says, changed. */
record PrivacyEvent(String action, Map<String, String> facts) implements DomainEvent {}
