package io.praevia.identity;

import io.praevia.kernel.PersonId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The signed-in person as Spring Security holds one; roles are read anew on every request. */
public final class Account implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final PersonId id;
    private final Set<Role> roles;
    private final boolean active;
    private final boolean passwordTemporary;
    private @Nullable String passwordHash;

    Account(PersonId id, Set<Role> roles, boolean active, Password password) {
        this.id = id;
        this.roles = Set.copyOf(roles);
        this.active = active;
        this.passwordHash = password.hash();
        this.passwordTemporary = password.temporary();
    }

    public PersonId id() {
        return id;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    /** True if somebody else set the password, so that the person must choose a new one. */
    public boolean passwordTemporary() {
        return passwordTemporary;
    }

    /** The id, so that sessions and logs name nobody and survive a changed address. */
    @Override
    public String getUsername() {
        return id.toString();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** What is stored of a password; no hash for people who sign in by single sign-on only. */
    record Password(@Nullable String hash, boolean temporary) {}
}
