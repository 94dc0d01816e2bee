package io.praevia.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may call a use case or a handler; every one declares exactly one of these. */
public final class Allowed {

    private Allowed() {}

    /** Anybody, signed in or not. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    public @interface Anyone {}

    /** Everybody who is signed in; what they may see or do to an object is decided by the use case. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("isAuthenticated()")
    public @interface SignedIn {}

    /** Called by the process, by jobs and by other modules, never by a handler on a person's behalf alone. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("permitAll()")
    public @interface Internal {}

    /** The privacy office. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasRole('PRIVACY_OFFICER')")
    public @interface PrivacyOfficer {}

    /** Those who watch over what is late: the office and the DPO. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyRole('PRIVACY_OFFICER', 'DPO')")
    public @interface PrivacyTeam {}

    /** Those who read dashboards: executives, the office, the DPO, auditors. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'PRIVACY_OFFICER', 'DPO', 'AUDITOR')")
    public @interface Overseer {}

    /** Those who read the trail: auditors, the office, the DPO. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyRole('AUDITOR', 'PRIVACY_OFFICER', 'DPO')")
    public @interface TrailReader {}

    /** Those who keep people's absences and open steps in order: the office and administrators. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAnyRole('PRIVACY_OFFICER', 'ADMINISTRATOR')")
    public @interface PeopleKeeper {}

    /** Administrators of the system. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public @interface Administrator {}
}
