package org.baosong.launcher.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.baosong.launcher.Parts;

/**
 * The application's own list of settings, read from the application that would be started, so that launcher and application never
 * disagree about a key.
 */
final class Catalogue implements AutoCloseable {

    private static final String EJB_JAR = "WEB-INF/lib/baosong-ejb";
    private static final String SETTING = "org.baosong.operations.control.Setting";
    private static final String CHECK = "org.baosong.operations.control.SettingCheck";

    /** One key with its default and an example. */
    record Entry(String key, String fallback, String example, Object constant) {
    }

    private final URLClassLoader loader;

    private Catalogue(URLClassLoader loader) {
        this.loader = loader;
    }

    static Catalogue open(Path workFolder) throws IOException {
        Path jar = workFolder.resolve("settings.jar");
        try (ZipInputStream war = new ZipInputStream(Parts.open(Parts.WAR))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().startsWith(EJB_JAR)) {
                    copy(war, jar);
                    return new Catalogue(new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader()));
                }
            }
        }
        throw new IOException(EJB_JAR);
    }

    private static void copy(InputStream entry, Path jar) throws IOException {
        Files.copy(entry, jar);
    }

    List<Entry> entries() throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(SETTING);
        List<Entry> entries = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            entries.add(new Entry(text(type, constant, "key"), text(type, constant, "fallback"), text(type, constant, "example"), constant));
        }
        return entries;
    }

    private static String text(Class<?> type, Object constant, String method) throws ReflectiveOperationException {
        return (String) type.getMethod(method).invoke(constant);
    }

    /** The key that was probably meant by a misspelt one. */
    @SuppressWarnings("unchecked")
    Optional<String> meant(String unknown) throws ReflectiveOperationException {
        return (Optional<String>) loader.loadClass(CHECK).getMethod("meant", String.class).invoke(null, unknown);
    }

    /** Whether the application could read this value. */
    boolean readable(Entry entry, String value) throws ReflectiveOperationException {
        Function<Object, String> values = constant -> {
            if (constant == entry.constant()) {
                return value;
            }
            try {
                return text(constant.getClass(), constant, "fallback");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
        return ((List<?>) loader.loadClass(CHECK).getMethod("wrong", Function.class).invoke(null, values)).isEmpty();
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
