package org.duizhao.stage.identity;

/** A service without a password would be reachable from other machines. */
final class OpenToTheNetworkException extends RuntimeException {

    OpenToTheNetworkException(String address) {
        super("server.address: " + address + " (expected: a loopback address, or duizhao.security.password,"
                + " or duizhao.security.allow-anonymous=true)");
    }
}
