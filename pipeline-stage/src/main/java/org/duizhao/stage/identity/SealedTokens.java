package org.duizhao.stage.identity;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/** Claims under a seal (JWE, dir, A256GCM) that any copy of any service opens and nobody else reads or makes. */
final class SealedTokens {

    private static final int LONGEST = 8192;

    private final SessionKeys keys;
    private final Clock clock;

    SealedTokens(SessionKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @param purpose is asked for again when it is opened: a token of one kind is none of another */
    String seal(String purpose, JWTClaimsSet claims) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM).build();
        EncryptedJWT token = new EncryptedJWT(
                header, new JWTClaimsSet.Builder(claims).audience(purpose).build());
        try {
            token.encrypt(new DirectEncrypter(keys.all().get(0)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** The claims, if the seal is ours, the purpose this one, and the end not reached. */
    Optional<JWTClaimsSet> open(String purpose, String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        for (byte[] key : keys.all()) {
            try {
                EncryptedJWT sealed = EncryptedJWT.parse(token);
                if (!sealed.getHeader().getAlgorithm().equals(JWEAlgorithm.DIR)) {
                    return Optional.empty();
                }
                sealed.decrypt(new DirectDecrypter(key));
                return Optional.of(sealed.getJWTClaimsSet()).filter(claims -> isFor(purpose, claims));
            } catch (ParseException e) {
                return Optional.empty();
            } catch (JOSEException e) {
                // another key's, or nobody's
            }
        }
        return Optional.empty();
    }

    private boolean isFor(String purpose, JWTClaimsSet claims) {
        Date end = claims.getExpirationTime();
        return claims.getAudience().contains(purpose)
                && end != null
                && end.toInstant().isAfter(clock.instant());
    }
}
