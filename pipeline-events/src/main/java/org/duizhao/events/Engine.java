package org.duizhao.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the software that makes events, as every event carries it. */
public final class Engine {

    private static final String VERSION = load();

    private Engine() {}

    public static String version() {
        return VERSION;
    }

    private static String load() {
        try (InputStream in = Engine.class.getResourceAsStream("engine.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("engine");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
