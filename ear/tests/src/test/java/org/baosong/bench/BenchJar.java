package org.baosong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the self-running jar whose application also holds the classes that measure it from inside. The jar itself stays as it is. */
final class BenchJar {

    private static final String WAR = "/baosong/baosong.war";
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String PAGES = "public/bench/";
    private static final String PAGE = "/bench/bare.xhtml";

    private BenchJar() {
    }

    /** Copies the jar and adds all classes of one package to the application in it, and the page that pages are measured against. */
    static Path make(Path jar, Path target, Class<?> ofPackage) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
        Path war = Files.createTempFile(target.getParent(), "baosong", ".war");
        try (FileSystem outer = FileSystems.newFileSystem(target)) {
            Files.copy(outer.getPath(WAR), war, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem inner = FileSystems.newFileSystem(war)) {
                add(inner, ofPackage);
                Files.createDirectories(inner.getPath(PAGES));
                try (InputStream page = BenchJar.class.getResourceAsStream(PAGE)) {
                    Files.copy(page, inner.getPath(PAGES + "bare.xhtml"));
                }
            }
            Files.copy(war, outer.getPath(WAR), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(war);
        return target;
    }

    private static void add(FileSystem war, Class<?> ofPackage) throws IOException {
        Path classes = classes(ofPackage);
        String folder = ofPackage.getPackageName().replace('.', '/');
        for (Path file : files(classes.resolve(folder))) {
            Path inside = war.getPath(CLASSES + folder).resolve(file.getFileName().toString());
            Files.createDirectories(inside.getParent());
            Files.copy(file, inside);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Path classes(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
