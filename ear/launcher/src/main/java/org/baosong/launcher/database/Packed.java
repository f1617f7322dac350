package org.baosong.launcher.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.baosong.launcher.Folders;

/**
 * Unpacks the database server from the jar it travels in: only what is needed to run, back up and repair it. A marker written last
 * tells a complete copy from one that was interrupted.
 */
final class Packed {

    private static final String MARKER = ".complete";
    private static final String ROOT = "/linux/";

    private Packed() {
    }

    /** The folder with {@code bin} and {@code share}; unpacks it when there is no complete copy yet. */
    static Path unpack(InputStream jar, Path target) throws IOException {
        if (Files.exists(target.resolve(MARKER))) {
            return target;
        }
        Folders.delete(target);
        Files.createDirectories(target);
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                int at = entry.getName().indexOf(ROOT);
                if (!entry.isDirectory() && at >= 0 && wanted(entry.getName().substring(at + ROOT.length()))) {
                    write(zip, target, entry.getName().substring(at + ROOT.length()));
                }
            }
        }
        if (!Files.exists(target.resolve("bin/mariadbd"))) {
            throw new IOException("no bin/mariadbd in the archive");
        }
        Files.createFile(target.resolve(MARKER));
        return target;
    }

    private static boolean wanted(String name) {
        return name.equals("bin/mariadbd") || name.equals("bin/mariadb") || name.equals("bin/mariadb-dump")
                || name.startsWith("share/charsets/") || name.equals("share/english/errmsg.sys")
                || name.startsWith("share/maria") && name.endsWith(".sql");
    }

    private static void write(InputStream content, Path target, String name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry leaves the folder: " + name);
        }
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            content.transferTo(out);
        }
        if (name.startsWith("bin/")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
