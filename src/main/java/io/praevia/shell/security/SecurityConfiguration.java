package io.praevia.shell.security;

import io.praevia.identity.People;
import io.praevia.identity.account.ApiTokens;
import io.praevia.identity.account.SignIn;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.util.unit.DataSize;

/** Two doors: bearer tokens for the API, a session for the browser. Everything not named here needs a sign-in. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    static final String[] OPEN = {
        "/sign-in",
        "/sign-in/demo",
        "/verify",
        "/verify/certificates.pem",
        "/set-up",
        "/accessibility",
        "/help",
        "/status",
        "/privacy",
        "/preferences/*",
        "/assets/**",
        "/favicon.ico",
        "/error",
        "/actuator/health/**"
    };

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; frame-src 'self'; object-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'self'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, People people) {
        http.securityMatcher(new OrRequestMatcher(
                        PathPatternRequestMatcher.pathPattern("/api/**"),
                        new AndRequestMatcher(
                                PathPatternRequestMatcher.pathPattern("/v3/api-docs/**"),
                                new RequestHeaderRequestMatcher(HttpHeaders.AUTHORIZATION))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new BearerTokenFilter(tokens, people), AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(ApiRefusals::unauthenticated)
                        .accessDeniedHandler(ApiRefusals::denied));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            People people,
            LoginThrottle throttle,
            SignIn signIn,
            ObjectProvider<ClientRegistrationRepository> providers,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("username")
                        .failureHandler(throttle::onFailure)
                        .successHandler(throttle.onSuccess()))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/verify"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new FreshAccountFilter(people), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new HtmxSignIn("/sign-in"))
                        .accessDeniedHandler(new TooLargeOrDenied(largest)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(oidc -> oidc.loginPage("/sign-in")
                    .failureUrl("/sign-in?unconfirmed")
                    .successHandler(new OidcArrival(signIn)));
        }
        return http.build();
    }

    /** Argon2id; the prefix in the stored hash lets a later algorithm take over one sign-in at a time. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }
}
