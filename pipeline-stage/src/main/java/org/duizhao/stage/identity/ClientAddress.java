package org.duizhao.stage.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a request came from, if another of our services has passed it on. It says so in a sealed header, good for a
 * minute; where there is no secret that they share, one on the same machine is believed without.
 */
public final class ClientAddress extends OncePerRequestFilter {

    public static final String HEADER = "X-Duizhao-Client";

    private static final String PURPOSE = "relay";
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final @Nullable SealedTokens tokens;
    private final boolean open;
    private final Clock clock;

    /**
     * @param tokens null where there is no secret
     * @param open whether everybody is let in
     */
    ClientAddress(@Nullable SealedTokens tokens, boolean open, Clock clock) {
        this.tokens = tokens;
        this.open = open;
        this.clock = clock;
    }

    /** The header's value for a request that this service passes on. */
    public String header(HttpServletRequest request) {
        if (tokens == null) {
            return request.getRemoteAddr();
        }
        return tokens.seal(
                PURPOSE,
                new JWTClaimsSet.Builder()
                        .subject(request.getRemoteAddr())
                        .expirationTime(Date.from(clock.instant().plus(GOOD_FOR)))
                        .build());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HEADER);
        Optional<String> address = header == null ? Optional.empty() : address(header, request.getRemoteAddr());
        chain.doFilter(address.isEmpty() ? request : from(address.get(), request), response);
    }

    private Optional<String> address(String header, String peer) {
        if (tokens != null) {
            return tokens.open(PURPOSE, header).map(JWTClaimsSet::getSubject);
        }
        return open && header.matches("[0-9a-fA-F.:]{2,45}") && isLoopback(peer)
                ? Optional.of(header)
                : Optional.empty();
    }

    private static boolean isLoopback(String peer) {
        try {
            return InetAddress.getByName(peer).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static HttpServletRequest from(String address, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRemoteAddr() {
                return address;
            }
        };
    }
}
