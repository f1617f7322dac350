package org.baosong.launcher.database;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.baosong.launcher.Folders;

/**
 * Makes the database files once. System tables and accounts are written by the server in its bootstrap mode, which opens no port:
 * there is no moment in which the database can be reached without a password.
 */
final class Installation {

    static final String SCHEMA = "baosong";
    static final String USER = "baosong";

    private static final String MARKER = "installed";
    private static final int SECRET_BYTES = 24;
    private static final List<String> SCRIPTS = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql");

    private final Path base;
    private final Path folder;

    Installation(Path base, Path folder) {
        this.base = base;
        this.folder = folder;
    }

    Path dataFiles() {
        return folder.resolve("files");
    }

    boolean complete() {
        return Files.exists(folder.resolve(MARKER));
    }

    /** The password of the application's account, readable by the owner of the folder only. */
    String password() throws IOException {
        return Files.readString(folder.resolve("password")).strip();
    }

    /** Starts again from nothing when an earlier attempt was interrupted; a finished installation is left alone. */
    void make(List<String> asRoot) throws IOException, InterruptedException {
        if (complete()) {
            return;
        }
        Folders.delete(dataFiles());
        Files.createDirectories(dataFiles());
        String password = secret("password");
        String rootPassword = secret("root-password");
        List<String> command = new ArrayList<>(List.of(base.resolve("bin/mariadbd").toString(), "--no-defaults", "--bootstrap",
                "--basedir=" + base, "--datadir=" + dataFiles(), "--lc-messages-dir=" + base.resolve("share"),
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin", "--skip-log-bin"));
        command.addAll(asRoot);
        Path log = folder.resolve("install.log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (BufferedWriter in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            writeScripts(in);
            for (String statement : accounts(password, rootPassword)) {
                in.write(statement + ";\n");
            }
        } catch (IOException e) {
            throw new IOException("see " + log, e);
        }
        if (process.waitFor() != 0) {
            throw new IOException("mariadbd --bootstrap: " + process.exitValue() + ", see " + log);
        }
        Files.writeString(folder.resolve(MARKER), base.getFileName().toString());
    }

    private void writeScripts(BufferedWriter in) throws IOException {
        in.write("create database mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n");
        for (String script : SCRIPTS) {
            for (String line : Files.readAllLines(base.resolve("share").resolve(script), StandardCharsets.UTF_8)) {
                // The rows for this computer's name would be accounts without a password.
                if (!line.contains("@current_hostname")) {
                    in.write(line + "\n");
                }
            }
        }
    }

    private static List<String> accounts(String password, String rootPassword) {
        return List.of("FLUSH PRIVILEGES",
                "DROP USER IF EXISTS root@'127.0.0.1'", "DROP USER IF EXISTS root@'::1'",
                "ALTER USER root@localhost IDENTIFIED BY '" + rootPassword + "'",
                "CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE USER " + USER + "@'127.0.0.1' IDENTIFIED BY '" + password + "'",
                "CREATE USER " + USER + "@localhost IDENTIFIED BY '" + password + "'",
                "GRANT ALL ON " + SCHEMA + ".* TO " + USER + "@'127.0.0.1'",
                "GRANT ALL ON " + SCHEMA + ".* TO " + USER + "@localhost");
    }

    private String secret(String name) throws IOException {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret, StandardOpenOption.WRITE);
        return secret;
    }
}
