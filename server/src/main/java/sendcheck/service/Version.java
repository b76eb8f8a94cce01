package sendcheck.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release this is. */
public final class Version {
    public static final String SERVICE = read();

    /** Rules are released with the service. */
    public static final String RULES = SERVICE;

    private Version() {}

    private static String read() {
        Properties version = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/sendcheck/version.properties")) {
            if (in != null) {
                version.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return version.getProperty("version", "unknown");
    }
}
