package org.baosong.bench.nation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/** By hand: fills the running server whose data folder is the first word with the share of the nation that is the second. */
public final class FillNation {

    private FillNation() {
    }

    public static void main(String[] words) throws Exception {
        Path data = Path.of(words[0]);
        String url = "jdbc:mysql://127.0.0.1:" + read(data.resolve("run/mariadbd.port")) + "/baosong?sslMode=DISABLED&connectionTimeZone=UTC";
        String password = read(data.resolve("database/password"));
        long begin = System.nanoTime();
        Nation.Made made = Nation.make(() -> DriverManager.getConnection(url, "baosong", password), NationSize.of(Double.parseDouble(words[1])));
        System.out.println((System.nanoTime() - begin) / 1_000_000 + " ms " + made);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
