package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Nothing that a document refers to is fetched: there is no way to it. */
final class Offline {

    private Offline() {}

    /** Every connection that Java's own clients make goes to a port where nobody listens. */
    static void enforce() {
        ProxySelector.setDefault(new Nowhere());
        System.setProperty("javax.xml.accessExternalDTD", "");
        System.setProperty("javax.xml.accessExternalSchema", "");
        System.setProperty("javax.xml.accessExternalStylesheet", "");
        System.setProperty("jdk.xml.entityExpansionLimit", "1000");
    }

    private static final class Nowhere extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("localhost.invalid", 9)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            // Meant to fail.
        }
    }
}
