package org.manzanita.identity.oidc.internal;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/** A provider that is not ours: Spring Authorization Server, on a free port of this machine, started once for all tests. */
final class RealProvider {

    static final String OPEN_CLIENT = "manzanita";
    static final String CLIENT_WITH_SECRET = "manzanita-secret";
    static final String SECRET = "a secret + of / the = client";
    static final String PASSWORD = "password there";

    private static final Logger SPRING = Logger.getLogger("org.springframework");
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private RealProvider() {}

    private static final class Running {

        static final String ISSUER = started();
    }

    /** The address by which it calls itself. */
    static String issuer() {
        return Running.ISSUER;
    }

    private static String started() {
        SPRING.setLevel(Level.OFF);
        TOMCAT.setLevel(Level.OFF);
        try {
            var connector = new Connector();
            connector.setPort(0);
            connector.setProperty("address", "127.0.0.1");
            connector.setProperty("maxThreads", "4");
            var tomcat = new Tomcat();
            tomcat.setBaseDir(Path.of("target", "provider").toAbsolutePath().toString());
            tomcat.setConnector(connector);
            var context = tomcat.addContext("", null);
            context.addServletContainerInitializer((classes, servlets) -> {
                var beans = new AnnotationConfigWebApplicationContext();
                beans.setServletContext(servlets);
                beans.register(Beans.class);
                beans.refresh();
                servlets.addFilter("security", new DelegatingFilterProxy("springSecurityFilterChain", beans))
                        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
            }, Set.of());
            Tomcat.addServlet(context, "nothing", new Nothing());
            context.addServletMappingDecoded("/", "nothing");
            tomcat.start();
            return "http://127.0.0.1:" + connector.getLocalPort();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands behind the filters: nothing. */
    static final class Nothing extends HttpServlet {

        private static final long serialVersionUID = 1L;
    }

    /** How it is set up. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Beans {

        @Bean
        @Order(1)
        SecurityFilterChain provider(HttpSecurity http) throws Exception {
            var provider = OAuth2AuthorizationServerConfigurer.authorizationServer();
            http.securityMatcher(provider.getEndpointsMatcher())
                    .with(provider, each -> each.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(each -> each
                            .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
            return http.build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain login(HttpSecurity http) throws Exception {
            http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults());
            return http.build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(person("sub-of-tlee"), person("sub-of-co"));
        }

        private static UserDetails person(String subject) {
            return User.withUsername(subject).password("{noop}" + PASSWORD).roles("STAFF").build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    client(OPEN_CLIENT).clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build(),
                    client(CLIENT_WITH_SECRET).clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC).build());
        }

        private static RegisteredClient.Builder client(String id) {
            return RegisteredClient.withId(id).clientId(id)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(ProviderSettings.REDIRECT.toString()).scope("openid")
                    .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            RSAKey key = new RSAKeyGenerator(2048).keyID("of-the-provider").keyUse(KeyUse.SIGNATURE).generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
